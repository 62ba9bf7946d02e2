package io.backgrounder.docs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Our configuration properties, as the code declares them, each with its default where it has one. */
final class DeclaredProperties {
    private static final Path CLASSES = Path.of("target/classes");
    private static final String OURS = "backgrounder.";
    private static final Pattern LITERAL = Pattern.compile("\"(backgrounder\\.[a-z0-9.-]+[a-z0-9])");

    /** Where the configuration itself is being made, nothing can be injected; the first default is that of the tests' database. */
    private static final Pattern ASKED =
            Pattern.compile("value\\(\\s*context, \"(backgrounder\\.[^\"]+)\", (?:durable \\? )?\"([^\"]*)\"");

    /** Names of metrics, which look alike. */
    private static final Pattern METRIC = Pattern.compile("(?:Counter|Gauge|Timer)\\s*\\.builder\\(\\s*\"([^\"]+)\"");

    private DeclaredProperties() {}

    static Map<String, Optional<String>> all() throws IOException, ClassNotFoundException {
        Map<String, Optional<String>> found = new TreeMap<>();
        for (Class<?> type : classes()) {
            ConfigMapping mapping = type.getAnnotation(ConfigMapping.class);
            if (mapping != null) {
                addMapping(found, mapping.prefix(), type);
            }
            addInjected(found, type);
        }
        addLiterals(found);
        return found;
    }

    private static List<Class<?>> classes() throws IOException, ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES.resolve("io/backgrounder"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = CLASSES.relativize(file)
                        .toString()
                        .replaceAll("\\.class$", "")
                        .replaceAll("[/\\\\]", ".");
                classes.add(Class.forName(name, false, DeclaredProperties.class.getClassLoader()));
            }
        }
        return classes;
    }

    private static void addMapping(Map<String, Optional<String>> found, String prefix, Class<?> mapping) {
        for (Method member : mapping.getDeclaredMethods()) {
            if (member.isDefault() || member.isSynthetic()) {
                continue;
            }
            String name =
                    prefix + "." + member.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (member.getReturnType().getName().startsWith("io.backgrounder.")) {
                addMapping(found, name, member.getReturnType());
            } else {
                found.put(
                        name,
                        Optional.ofNullable(member.getAnnotation(WithDefault.class))
                                .map(WithDefault::value));
            }
        }
    }

    private static void addInjected(Map<String, Optional<String>> found, Class<?> type) {
        List<AnnotatedElement> places = new ArrayList<>(List.of(type.getDeclaredFields()));
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            places.addAll(List.of(constructor.getParameters()));
        }
        for (Method method : type.getDeclaredMethods()) {
            places.addAll(List.of(method.getParameters()));
        }
        for (AnnotatedElement place : places) {
            ConfigProperty property = place.getAnnotation(ConfigProperty.class);
            if (property != null && property.name().startsWith(OURS)) {
                found.put(
                        property.name(),
                        Optional.of(property.defaultValue())
                                .filter(value -> !value.equals(ConfigProperty.UNCONFIGURED_VALUE)));
            }
        }
    }

    /** Those that are asked for by name alone, so that none is overlooked. */
    private static void addLiterals(Map<String, Optional<String>> found) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = METRIC.matcher(Files.readString(file)).replaceAll("");
                ASKED.matcher(source)
                        .results()
                        .forEach(asked -> found.put(asked.group(1), Optional.of(asked.group(2))));
                LITERAL.matcher(source).results().map(MatchResult::group).forEach(literal -> {
                    String name = literal.substring(1);
                    boolean isPrefix = found.keySet().stream().anyMatch(known -> known.startsWith(name + "."));
                    if (!isPrefix) {
                        found.putIfAbsent(name, Optional.empty());
                    }
                });
            }
        }
    }
}
