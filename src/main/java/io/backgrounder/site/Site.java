package io.backgrounder.site;

import io.backgrounder.address.Kind;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.text.LanguageTags;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The addresses of the site's pages, and its publication, as they are configured. What is unset is unknown: the host of a request is never
 * taken for the site's, since anyone can send any value.
 */
@ApplicationScoped
public class Site {
    private static final String NAME = "name";
    private static final String LANGUAGE = "language";
    /** The kinds of which each document is in a language. */
    private static final Set<Kind> WITH_LANGUAGE = Set.of(Kind.STORY, Kind.FAQ, Kind.FRONT);

    private final Map<Kind, PagePattern> pages = new EnumMap<>(Kind.class);
    private final Optional<String> name;
    private final Optional<String> language;

    @Inject
    Site(SiteConfig config) {
        add(Kind.STORY, config.story());
        add(Kind.FAQ, config.faq());
        add(Kind.TOPIC, config.topic());
        add(Kind.SOURCE, config.source());
        add(Kind.CONTRIBUTOR, config.contributor());
        add(Kind.FRONT, config.front());
        name = config.name().map(String::strip);
        language = config.language().map(tag -> language(tag.strip()));
    }

    private void add(Kind kind, Optional<String> pattern) {
        pattern.ifPresent(text -> pages.put(
                kind,
                PagePattern.parse(text, WITH_LANGUAGE.contains(kind)).orElseThrow(() -> wrong(kind.prefix(), text))));
    }

    private static ConfigurationException wrong(String setting, String value) {
        boolean hasLanguage = WITH_LANGUAGE.contains(Kind.of(setting));
        return new ConfigurationException(
                variable(setting) + " is '" + value + "'. It must be an absolute URL with {slug} or {id}"
                        + (hasLanguage ? ", and may have {language}" : " and no other part in braces")
                        + ": https://www.example.com/" + (hasLanguage ? "{language}/" : "")
                        + Kind.of(setting).collection()
                        + "/{slug}.",
                Set.of("backgrounder.site." + setting));
    }

    private static String language(String tag) {
        if (!LanguageTags.isValid(tag)) {
            throw new ConfigurationException(
                    variable(LANGUAGE) + " is '" + tag + "'. It must be a BCP 47 language tag: en, pt-BR or zh-Hant.",
                    Set.of("backgrounder.site." + LANGUAGE));
        }
        return LanguageTags.canonical(tag);
    }

    private static String variable(String setting) {
        return "BACKGROUNDER_SITE_" + setting.toUpperCase(Locale.ROOT);
    }

    /** Makes a wrong setting fail the start, and not the first request. */
    void check(@Observes StartupEvent event) {
        pages.size();
    }

    /**
     * The absolute address of a page; empty while the setting for its kind is unset.
     *
     * @param language that of the document; null for the kinds whose documents have none
     */
    public Optional<String> page(Kind kind, String id, String slug, String language) {
        return Optional.ofNullable(pages.get(kind)).map(pattern -> pattern.address(id, slug, language));
    }

    /** Whether the addresses of pages of the kind are known. */
    public boolean hasPages(Kind kind) {
        return pages.containsKey(kind);
    }

    /** The name of the publication, if it is known. */
    public Optional<String> name() {
        return name;
    }

    /** The language of the publication (BCP 47), if it is known. */
    public Optional<String> language() {
        return language;
    }

    /** @throws ProblemException 404 that names the setting, while the addresses of pages of one of the kinds are unknown */
    public void requirePages(Kind... kinds) {
        for (Kind kind : kinds) {
            require(kind.prefix(), hasPages(kind));
        }
    }

    /** @throws ProblemException 404 that names the setting, while the name or the language of the publication is unknown */
    public void requirePublication() {
        require(NAME, name.isPresent());
        require(LANGUAGE, language.isPresent());
    }

    private static void require(String setting, boolean isSet) {
        if (!isSet) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND,
                    variable(setting) + " is unset, without which this address has nothing to say about the site.");
        }
    }
}
