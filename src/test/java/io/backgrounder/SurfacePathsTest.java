package io.backgrounder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import io.backgrounder.web.request.Surface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Only a resource spells out its address. Everything else asks its {@link Surface}, so that a new surface is one constant. */
class SurfacePathsTest {
    /** A path, or a regular expression of paths, that begins like those of a surface; not one in the middle of a sentence. */
    private static final Pattern PATH = Pattern.compile(Arrays.stream(Surface.values())
            .map(surface -> surface.path().split("/"))
            .filter(segments -> segments.length > 1)
            .map(segments -> segments[1])
            .collect(Collectors.joining("|", "(?s)\\W*/\\W*(", ")\\b.*")));

    @Test
    void aPathIsFoundInEachForm() {
        for (String path : List.of("/v1/", "/editorial", "/(editorial|admin)/.*", "(/editorial)?/v1/stories", "^/q/")) {
            assertTrue(PATH.matcher(path).matches(), path);
        }
        for (String text : List.of("admin", "/problems/", "(POST /editorial/v1/import)", "must be like /v1/stories")) {
            assertTrue(!PATH.matcher(text).matches(), text);
        }
    }

    @Test
    void onlyResourcesNameTheirPaths() throws IOException {
        List<String> found = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"));
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("Surface.java"))
                    .toList();
            JavacTask parser = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree file : parser.parse()) {
                file.accept(new Literals(file.getSourceFile().getName(), found), null);
            }
        }
        assertEquals(List.of(), found);
    }

    /** Literals outside annotations and outside resources. */
    private static final class Literals extends TreeScanner<Void, Void> {
        private final String file;
        private final List<String> found;

        private Literals(String file, List<String> found) {
            this.file = file;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            boolean resource = type.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Path"));
            return resource ? null : super.visitClass(type, none);
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void none) {
            return null;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void none) {
            if (literal.getValue() instanceof String text && PATH.matcher(text).matches()) {
                found.add(file + ": " + text);
            }
            return null;
        }
    }
}
