package io.backgrounder;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpRequest;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.postgresql.Driver;

/**
 * Libraries that are pinned to a newer version than Quarkus brings, each with the vulnerabilities that it is pinned for. Once Quarkus
 * brings the fix itself, this fails: remove the pin from pom.xml, and its line here.
 */
class PinsTest {
    private static final Path BOM = Path.of("target/bom/quarkus-bom.pom");

    /**
     * @param library a class of it
     * @param fixed the first version with all fixes
     * @param reasons the vulnerabilities; or, for what only goes with another pin, that one
     */
    record Pin(String artifact, Class<?> library, String fixed, String... reasons) {}

    static final List<Pin> PINS = List.of(
            new Pin("netty-codec-http", HttpRequest.class, "4.1.138.Final", "CVE-2026-89044", "CVE-2026-59901"),
            new Pin("vertx-core", Vertx.class, "4.5.35", "netty-codec-http"),
            new Pin("hibernate-core", SessionFactory.class, "7.2.25.Final", "CVE-2026-77874"),
            new Pin("postgresql", Driver.class, "42.7.12", "CVE-2026-42198", "CVE-2026-54291"),
            new Pin(
                    "jackson-databind",
                    ObjectMapper.class,
                    "2.21.5",
                    "CVE-2026-54512",
                    "CVE-2026-54513",
                    "CVE-2026-54514",
                    "CVE-2026-54515",
                    "CVE-2026-54516",
                    "CVE-2026-54517",
                    "CVE-2026-54518",
                    "CVE-2026-59888",
                    "CVE-2026-59889"));

    @ParameterizedTest
    @FieldSource("PINS")
    void itIsEnough(Pin pin) {
        Version used = version(jar(pin.library), pin.artifact + "-(.+)\\.jar");
        assertTrue(used.compareTo(Version.parse(pin.fixed)) >= 0, pin.artifact + " is " + used);
    }

    @ParameterizedTest
    @FieldSource("PINS")
    void itIsStillNeeded(Pin pin) throws IOException {
        Version brought = version(
                Files.readString(BOM), "<artifactId>" + pin.artifact + "</artifactId>\\s*<version>([^<]+)</version>");
        assertTrue(brought.compareTo(Version.parse(pin.fixed)) < 0, "Quarkus brings " + brought + ": remove the pin");
    }

    @Test
    void eachSaysWhatItIsFor() {
        Set<String> artifacts = PINS.stream().map(Pin::artifact).collect(Collectors.toSet());
        for (Pin pin : PINS) {
            assertTrue(pin.reasons.length > 0, pin.artifact);
            for (String reason : pin.reasons) {
                assertTrue(reason.matches("CVE-\\d{4}-\\d{4,}") || artifacts.contains(reason), reason);
            }
        }
    }

    private static String jar(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    private static Version version(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), pattern);
        return Version.parse(matcher.group(1));
    }
}
