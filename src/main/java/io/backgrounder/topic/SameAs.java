package io.backgrounder.topic;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of an entity elsewhere, as in <a href="https://schema.org/sameAs">schema.org</a>. */
final class SameAs {
    /** Pages and concept URIs of Wikidata, which differ in scheme, host and path. */
    private static final Pattern WIKIDATA = Pattern.compile(
            "https?://(?:www\\.|m\\.)?wikidata\\.org/(?:entity|wiki)/(?:Special:EntityPage/)?(Q[1-9][0-9]{0,11})");

    private SameAs() {}

    /** The address as it is stored: for Wikidata, the concept URI. */
    static String canonical(String url) {
        Matcher wikidata = WIKIDATA.matcher(url == null ? "" : url);
        return wikidata.matches() ? "https://www.wikidata.org/entity/" + wikidata.group(1) : url;
    }

    static List<String> canonical(List<String> urls) {
        return urls == null ? List.of() : urls.stream().map(SameAs::canonical).toList();
    }
}
