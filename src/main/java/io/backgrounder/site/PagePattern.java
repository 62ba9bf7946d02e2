package io.backgrounder.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * The absolute address of the pages of one kind, in which {@code {slug}}, {@code {id}} and {@code {language}} stand for what each page has.
 * These need no percent-encoding: they are made of letters and digits of ASCII, {@code -} and {@code _}.
 */
record PagePattern(String text) {
    /** The pattern in a text; empty if it is none. */
    static Optional<PagePattern> parse(String text, boolean hasLanguage) {
        PagePattern pattern = new PagePattern(text.strip());
        boolean namesPage = pattern.text.contains("{slug}") || pattern.text.contains("{id}");
        boolean isOfKind = hasLanguage || !pattern.text.contains("{language}");
        return Optional.of(pattern)
                .filter(any -> namesPage && isOfKind && isAbsolute(pattern.address("id", "slug", "en")));
    }

    private static boolean isAbsolute(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getPort() <= 0xffff
                    && uri.toASCIIString().equals(address);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    String address(String id, String slug, String language) {
        String address = text.replace("{id}", id).replace("{slug}", slug);
        return language == null ? address : address.replace("{language}", language);
    }
}
