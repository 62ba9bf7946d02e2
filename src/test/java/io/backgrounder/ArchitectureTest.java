package io.backgrounder;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.request.Surface;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;

/** Dependencies run one way, and the code stays small. */
class ArchitectureTest {
    /** Each package may use those before it, and none behind it. */
    private static final List<String> ORDER = List.of(
            "web.json",
            "web.request",
            "web.problem",
            "web.text",
            "web.query",
            "web.connection",
            "web.http",
            "database",
            "address",
            "change",
            "cache",
            "openapi",
            "access",
            "redaction",
            "image",
            "site",
            "document",
            "log",
            "revision",
            "search.analysis",
            "search.query",
            "publication",
            "publication.history",
            "publication.note",
            "publication.merge",
            "publication.lists",
            "preview",
            "translation",
            "article",
            "source",
            "contributor",
            "provenance",
            "topic",
            "evidence",
            "faq",
            "coverage",
            "timeline",
            "story",
            "story.editing",
            "story.news",
            "story.replacement",
            "front",
            "revision.reading",
            "search.index",
            "publication.redaction",
            "search",
            "webhook",
            "bulk.report",
            "bulk",
            "demo");

    private static final String[] PROGRAMS = {"io.backgrounder.benchmark..", "io.backgrounder.checker.."};

    private static final int MOST_FILES = 28;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.backgrounder");

    /** The OpenAPI document would have a member that there is not. */
    @Test
    void noMethodOfWhatIsDescribedLooksLikeAMember() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Schema.class)
                .and()
                .areNotStatic()
                .and()
                .haveRawParameterTypes(new Class<?>[0])
                .and()
                .areNotAnnotatedWith(JsonIgnore.class)
                .should()
                .haveNameNotMatching("(is|get)[A-Z].*")
                .check(CLASSES);
    }

    @Test
    void noPackageUsesOneBehindIt() {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage("io.backgrounder." + ORDER.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ORDER.subList(i + 1, ORDER.size()).stream()
                            .map("io.backgrounder."::concat)
                            .toArray(String[]::new))
                    .check(CLASSES);
        }
    }

    /** Constants leave no trace in the classes, and names in comments none either. */
    @Test
    void noPackageImportsFromOneBehindIt() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of("src/main/java"))) {
            for (java.nio.file.Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                int place = place(file.getParent().toString().replaceFirst(".*backgrounder/?", ""));
                for (String line : Files.readAllLines(file)) {
                    if (place >= 0 && line.matches("import (static )?io\\.backgrounder\\..*")) {
                        String used =
                                line.replaceFirst(".*?io\\.backgrounder\\.", "").replaceFirst("\\.?[A-Z].*", "");
                        assertTrue(place(used) <= place, file + ": " + line);
                    }
                }
            }
        }
    }

    private static int place(String feature) {
        return ORDER.indexOf(feature.replace('/', '.'));
    }

    @Test
    void everyPackageHasAPlaceInTheOrder() {
        for (JavaClass type : CLASSES) {
            String feature = type.getPackageName().replaceFirst("io\\.backgrounder\\.?", "");
            assertTrue(
                    feature.isEmpty() || type.getSimpleName().equals("package-info") || ORDER.contains(feature),
                    type.getName());
        }
    }

    @Test
    void noResourceGivesOrTakesAnEntity() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should(new ArchCondition<>("name no entity in their signature") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean entity = Stream.concat(
                                        method.getReturnType().getAllInvolvedRawTypes().stream(),
                                        method.getRawParameterTypes().stream())
                                .anyMatch(type -> type.isAnnotatedWith(Entity.class));
                        events.add(new SimpleConditionEvent(method, !entity, method.getFullName()));
                    }
                })
                .check(CLASSES);
    }

    /** Deny by default holds anyway; this finds what is open by mistake, or closed to all. */
    @Test
    void everyOperationSaysWhoMayUseIt() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(new ArchCondition<>("ask for a scope where the surface needs a key, and be open elsewhere") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        // What all kinds of document share is inherited by a resource of each kind.
                        JavaClass resource = method.getOwner().isAnnotatedWith(Path.class)
                                ? method.getOwner()
                                : method.getOwner().getSubclasses().iterator().next();
                        boolean guarded = Surface.of(
                                        resource.getAnnotationOfType(Path.class).value())
                                .needsKey();
                        boolean open = has(method, PermitAll.class);
                        boolean scoped = has(method, RolesAllowed.class);
                        events.add(new SimpleConditionEvent(
                                method, guarded ? scoped && !open : open && !scoped, method.getFullName()));
                    }
                })
                .check(CLASSES);
    }

    private static boolean has(JavaMethod method, Class<? extends Annotation> annotation) {
        return method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation);
    }

    /** Benchmarks and checkers are compiled with the tests, and may use what tests use, but not the other way round. */
    @Test
    void noTestUsesABenchmark() {
        noClasses()
                .that()
                .resideOutsideOfPackages(PROGRAMS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PROGRAMS)
                .check(new ClassFileImporter().importPath("target/test-classes"));
    }

    /** About 25 files, and a page that says what the package is for. */
    @Test
    void everyPackageIsARoomThatOneCanKnow() throws IOException {
        for (String room : ORDER) {
            java.nio.file.Path folder = java.nio.file.Path.of("src/main/java/io/backgrounder", room.split("\\."));
            try (Stream<java.nio.file.Path> files = Files.list(folder)) {
                assertTrue(files.filter(Files::isRegularFile).count() <= MOST_FILES, room);
            }
            assertTrue(Files.exists(folder.resolve("package-info.java")), room);
        }
    }

    /** The name in Java is the name in OpenAPI, of nested types as well; only an error of a problem is not called so in each sentence. */
    @Test
    void noTypeHasAnotherNameInOpenApi() {
        for (JavaClass type : CLASSES) {
            boolean named = type.isAnnotatedWith(Schema.class)
                    && !type.getAnnotationOfType(Schema.class).name().isEmpty();
            assertTrue(!named || type.isEquivalentTo(Problem.Error.class), type.getName());
        }
    }

    @Test
    void noFileIsLongerThan250Lines() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of("src"))) {
            for (java.nio.file.Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertTrue(Files.readAllLines(file).size() <= 250, file.toString());
            }
        }
    }
}
