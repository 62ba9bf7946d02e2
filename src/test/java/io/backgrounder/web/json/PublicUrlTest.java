package io.backgrounder.web.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://news.example, https://news.example",
        "https://news.example/, https://news.example",
        "http://localhost:8080/api, http://localhost:8080/api",
        "https://news.example/api/, https://news.example/api",
        "https://xn--nws-qoa.example:443/a/b-c_d.e~f, https://xn--nws-qoa.example:443/a/b-c_d.e~f",
        "http://[::1]:8080/api, http://[::1]:8080/api",
        "' https://news.example ', https://news.example"
    })
    void anOriginAndAPrefixAreTaken(String configured, String url) {
        assertEquals(url, PublicUrl.parse(configured));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "news.example",
                "/api",
                "//news.example",
                "ftp://news.example",
                "https://",
                "https:///api",
                "https://user@news.example",
                "https://news.example?x",
                "https://news.example/api?x",
                "https://news.example/#x",
                "https://news.example:99999",
                "https://news.example:x",
                "https://news.example//",
                "https://news.example/a//b",
                "https://news.example/../a",
                "https://news.example/a b",
                "https://nëws.example",
                "https://news.example/%2e",
                "https://news.example\\a",
                "javascript:x"
            })
    void anythingElseIsRefusedByItsName(String configured) {
        ConfigurationException refused = assertThrows(ConfigurationException.class, () -> PublicUrl.parse(configured));
        assertTrue(refused.getMessage().startsWith("BACKGROUNDER_PUBLIC_URL is '" + configured + "'."));
    }
}
