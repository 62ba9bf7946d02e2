package io.backgrounder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Rules that only the sources show, as the compiler parses them. */
class SourcesTest {
    /** ListQuery's rows end with a key of varying length. */
    private static final String CHECKED = "(?!.*/ListQuery\\.).*\\.java";

    @Test
    void longConstructorsAreCalledByName() throws IOException {
        assertEquals(
                List.of(),
                found(tree ->
                        tree instanceof NewClassTree call && call.getArguments().size() > 6));
    }

    /** A value that is read from a row by its number needs a cast, {@code (UUID) row[0]}. */
    @Test
    void rowsAreReadByName() throws IOException {
        assertEquals(
                List.of(),
                found(tree -> tree instanceof TypeCastTree cast
                        && cast.getExpression() instanceof ArrayAccessTree value
                        && value.getIndex() instanceof LiteralTree));
    }

    /** Hibernate never finds the plan of such a query again: {@code Column} reads one column. */
    @Test
    void nativeQueriesHaveNoBasicResultClass() throws IOException {
        assertEquals(
                List.of(),
                found(tree -> tree instanceof MethodInvocationTree call
                        && call.getMethodSelect().toString().endsWith(".createNativeQuery")
                        && call.getArguments()
                                .toString()
                                .matches("(?s).*(String|UUID|Boolean|Integer|Long|byte\\[])\\.class")));
    }

    private static List<String> found(Predicate<Tree> forbidden) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(Path.of("src/main/java"))) {
            var compiler = ToolProvider.getSystemJavaCompiler();
            var sources = compiler.getStandardFileManager(null, null, null)
                    .getJavaFileObjectsFromPaths(
                            paths.filter(path -> path.toString().matches(CHECKED))
                                    .toList());
            var task = (JavacTask) compiler.getTask(null, null, null, null, null, sources);
            for (CompilationUnitTree source : task.parse()) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void scan(Tree tree, Void nothing) {
                        if (tree != null && forbidden.test(tree)) {
                            found.add(source.getSourceFile().getName() + ": " + tree);
                        }
                        return super.scan(tree, nothing);
                    }
                }.scan(source, null);
            }
        }
        return found;
    }
}
