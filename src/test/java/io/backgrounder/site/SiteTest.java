package io.backgrounder.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.address.Kind;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is configured is validated at the start, and what is not is asked for by its name. */
class SiteTest {
    private static final String ID = "story_01jq2w8h00e7za3v5c6m9d0k2x";
    private static final List<Kind> PAGES = Kind.named("source|contributor|topic|faq|story|front");

    private static Site site(Map<String, String> settings) {
        return new Site(new SmallRyeConfigBuilder()
                .withMapping(SiteConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(SiteConfig.class));
    }

    private static Optional<String> page(String pattern) {
        return site(Map.of("backgrounder.site.story", pattern)).page(Kind.STORY, ID, "treaty", "pt-BR");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.com/{language}/{slug}, https://www.example.com/pt-BR/treaty",
        "https://{language}.example.com/{slug}, https://pt-BR.example.com/treaty",
        "http://localhost:3000/s?id={id}#top, http://localhost:3000/s?id=" + ID + "#top",
        "' https://www.example.com/{id}/{slug} ', https://www.example.com/" + ID + "/treaty",
    })
    void aPatternGivesTheAddressOfEachPage(String pattern, String address) {
        assertEquals(Optional.of(address), page(pattern));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.com/",
                "https://www.example.com/{language}",
                "/stories/{slug}",
                "www.example.com/{slug}",
                "ftp://www.example.com/{slug}",
                "javascript:alert({slug})",
                "https:///{slug}",
                "https://user:secret@example.com/{slug}",
                "https://www.example.com:99999/{slug}",
                "https://www.example.com/{slug}/{section}",
                "https://www.example.com/{slug}/ä",
                "https://www.example.com/a b/{slug}",
            })
    void anythingElseIsRefusedByItsName(String pattern) {
        ConfigurationException refused = assertThrows(ConfigurationException.class, () -> page(pattern));
        assertTrue(refused.getMessage().startsWith("BACKGROUNDER_SITE_STORY is '" + pattern + "'."));
    }

    @Test
    void aLanguageIsRefusedWhereDocumentsHaveNone() {
        for (Kind kind : PAGES) {
            Map<String, String> settings =
                    Map.of("backgrounder.site." + kind.prefix(), "https://www.example.com/{language}/{slug}");
            if (List.of(Kind.STORY, Kind.FAQ, Kind.FRONT).contains(kind)) {
                assertTrue(site(settings).hasPages(kind));
            } else {
                assertThrows(ConfigurationException.class, () -> site(settings));
            }
        }
    }

    @Test
    void theLanguageOfThePublicationIsATag() {
        assertEquals(
                Optional.of("zh-Hant"),
                site(Map.of("backgrounder.site.language", "ZH-hant")).language());
        assertThrows(ConfigurationException.class, () -> site(Map.of("backgrounder.site.language", "english")));
    }

    @Test
    void whatIsUnsetIsMissedByItsName() {
        Site unset = site(Map.of());
        for (Kind kind : PAGES) {
            assertFalse(unset.hasPages(kind));
            assertEquals(Optional.empty(), unset.page(kind, ID, "treaty", null));
            ProblemException missing = assertThrows(ProblemException.class, () -> unset.requirePages(kind));
            assertEquals(ProblemType.NOT_FOUND, missing.type());
            assertTrue(missing.getMessage().startsWith("BACKGROUNDER_SITE_" + kind.name() + " is unset"));
        }
        assertThrows(ProblemException.class, unset::requirePublication);
        Site named = site(Map.of("backgrounder.site.name", "The Example"));
        ProblemException missing = assertThrows(ProblemException.class, named::requirePublication);
        assertTrue(missing.getMessage().startsWith("BACKGROUNDER_SITE_LANGUAGE is unset"));
    }
}
