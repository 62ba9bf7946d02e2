package io.backgrounder.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are accepted is configured. */
class ImageHostsTest {
    private static final Pattern URL = Pattern.compile("https://images\\.example\\.com/[^\"]*");

    private static ImageHosts configured(boolean allowHttp, String... hosts) {
        return new ImageHosts(new ImageConfig() {
            @Override
            public boolean allowHttp() {
                return allowHttp;
            }

            @Override
            public Optional<List<String>> hosts() {
                return hosts.length == 0 ? Optional.empty() : Optional.of(Arrays.asList(hosts));
            }
        });
    }

    @Test
    void httpIsAcceptedWhereConfigured() {
        assertEquals("must be https", configured(false).fault("http://cdn.news.example/i.jpg"));
        assertNull(configured(true).fault("http://cdn.news.example/i.jpg"));
        assertNull(configured(true).fault("https://cdn.news.example/i.jpg"));
        assertNotNull(configured(true).fault("http://localhost/i.jpg"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cdn.news.example/i.jpg",
                "https://CDN.news.example:8443/i.jpg",
                "https://a.photos.example/i.jpg",
                "https://a.b.photos.example/i.jpg",
                "https://intranet/i.jpg",
                "https://10.0.0.7/i.jpg"
            })
    void onlyTheHostsInTheListAreAccepted(String url) {
        ImageHosts hosts = configured(false, "cdn.News.example", " *.photos.example", "intranet", "10.0.0.7");
        assertNull(hosts.fault(url));
        String elsewhere = url.replaceFirst("//", "//not-");
        boolean underTheSame = url.contains(".photos.example");
        assertEquals(underTheSame, hosts.fault(elsewhere) == null, elsewhere);
        assertNotNull(
                hosts.fault(url.replace("/i.jpg", ".attacker.example/i.jpg").replace(":8443.", ".")));
    }

    @Test
    void aStarStandsForTheNamesUnderADomainOnly() {
        ImageHosts hosts = configured(false, "*.photos.example");
        assertNotNull(hosts.fault("https://photos.example/i.jpg"));
        assertNotNull(hosts.fault("https://myphotos.example/i.jpg"));
        assertEquals(
                "must be on one of the hosts *.photos.example", hosts.fault("https://cdn.news.example/photos.example"));
    }

    /** And what a redaction leaves of an address. */
    @Test
    void theDemoContentIsAcceptedWhateverIsConfigured() throws IOException {
        for (ImageHosts hosts : List.of(configured(false), configured(false, "cdn.news.example"))) {
            long images = 0;
            for (String kind : List.of("sources", "topics", "contributors", "faqs", "stories")) {
                String lines = Files.readString(Path.of("src/main/resources/demo/" + kind + ".ndjson"));
                images += URL.matcher(lines).results().count();
                try (Stream<String> urls = URL.matcher(lines).results().map(found -> found.group())) {
                    urls.forEach(url -> assertNull(hosts.fault(url), url));
                }
            }
            assertEquals(true, images > 50, "so many there are");
            assertNull(hosts.fault("https://redacted.invalid/0123456789abcdef"));
        }
    }
}
