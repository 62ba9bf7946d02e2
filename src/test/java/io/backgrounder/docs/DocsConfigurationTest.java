package io.backgrounder.docs;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.DefaultValuesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

/** The table in docs/operating.md has each property that the application reads, with the default that it has. */
@QuarkusTest
class DocsConfigurationTest {
    private static final Markdown PAGE = Markdown.read(Path.of("docs/operating.md"));

    /** Set by the application for itself, or not a property at all. */
    private static final Set<String> INTERNAL = Set.of(
            "backgrounder.database.embedded",
            "backgrounder.database.embedded-url",
            "backgrounder.database.embedded.in-use",
            "backgrounder.database.embedded.port",
            "backgrounder.database.admin-key-file");

    /** That there is none, defaults that Quarkus computes, and the host, which is another in tests. */
    private static final Set<String> DESCRIBED =
            Set.of("none", "one for each processor", "groups, realm_access/roles", "0.0.0.0");

    private static final Map<String, String> TABLE = PAGE.table("Variable").stream()
            .collect(toMap(row -> row.get(0).replace("`", ""), row -> row.get(1).replace("`", "")));

    @Test
    void theTableHasOurPropertiesAndTheirDefaults() throws Exception {
        Map<String, String> declared = new TreeMap<>();
        DeclaredProperties.all().forEach((name, standard) -> {
            if (!INTERNAL.contains(name)) {
                declared.put(variable(name), standard.orElse("none"));
            }
        });
        Map<String, String> documented = new TreeMap<>(TABLE);
        documented.keySet().removeIf(name -> !name.startsWith("BACKGROUNDER_"));
        assertEquals(lines(declared), lines(documented));
    }

    private static String lines(Map<String, String> map) {
        return map.toString().replace(", BACKGROUNDER", "\nBACKGROUNDER");
    }

    /** Where the default is ours, it stands in application.properties; otherwise Quarkus knows it. */
    @Test
    void theTableHasTheDefaultsOfQuarkus() throws IOException {
        SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        ConfigSource quarkus =
                config.getConfigSource(DefaultValuesConfigSource.NAME).orElseThrow();
        Map<String, String> known = new TreeMap<>();
        quarkus.getPropertyNames().forEach(name -> known.put(variable(name), quarkus.getValue(name)));
        Properties ours = new Properties();
        ours.load(DocsConfigurationTest.class.getResourceAsStream("/application.properties"));
        ours.forEach((name, value) -> known.put(variable(name.toString()), value.toString()));
        TABLE.forEach((name, standard) -> {
            if (name.startsWith("QUARKUS_") && !DESCRIBED.contains(standard)) {
                assertEquals(standard, known.get(name), name);
            }
        });
    }

    /** Beyond dots, the names of system properties have dashes that no variable shows: the page lists them. */
    @Test
    void thePageListsTheNamesWithDashes() throws Exception {
        TreeSet<String> dashed = new TreeSet<>();
        DeclaredProperties.all().keySet().stream()
                .filter(name -> !INTERNAL.contains(name))
                .flatMap(name -> List.of(name.split("\\.")).stream())
                .filter(part -> part.contains("-"))
                .forEach(dashed::add);
        String sentence = PAGE.text().replaceAll("(?s).*but with dashes in (.*?)\\..*", "$1");
        TreeSet<String> listed = new TreeSet<>(List.of(sentence.replace("`", "").split(",\\s+|\\s+and\\s+")));
        assertEquals(dashed, listed);
        assertTrue(dashed.size() > 5);
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
