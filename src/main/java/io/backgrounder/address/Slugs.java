package io.backgrounder.address;

import com.ibm.icu.text.Transliterator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes slugs of headlines, questions and names: in Latin letters without accents (by ICU), and unused. */
@ApplicationScoped
public class Slugs {
    private static final int MAX_LENGTH = 80;
    /** The most characters of a title that are read: the longer the text behind a letter, the more it costs to transliterate it. */
    private static final int MOST_READ = 300;

    private static final Transliterator ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    @Inject
    Addresses addresses;

    @Inject
    RedactedSlugs redacted;

    public String of(Kind kind, String title) {
        String slug = form(title);
        String stem = slug.isEmpty() ? kind.prefix() : slug;
        String free = stem;
        for (int i = 2; isTaken(kind, free); i++) {
            free = stem + "-" + i;
        }
        return free;
    }

    private boolean isTaken(Kind kind, String slug) {
        return addresses.owner(kind, slug).isPresent() || redacted.has(kind, slug);
    }

    /** The slug of a title, cut at the end of a word; empty if the title has no letter or digit that can be written in Latin. */
    public static String form(String title) {
        String slug = ASCII.transliterate(title.substring(0, Math.min(title.length(), MOST_READ)))
                .replaceAll("['’ʻʼ`]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (slug.length() <= MAX_LENGTH) {
            return slug;
        }
        String cut = slug.substring(0, MAX_LENGTH + 1);
        return cut.substring(0, cut.indexOf('-') < 0 ? MAX_LENGTH : cut.lastIndexOf('-'));
    }
}
