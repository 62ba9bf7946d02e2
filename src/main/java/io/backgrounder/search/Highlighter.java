package io.backgrounder.search;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.search.SearchRepository.Search;
import io.backgrounder.search.analysis.Language;
import io.backgrounder.search.analysis.Word;
import io.backgrounder.search.analysis.WordCutter;
import io.backgrounder.search.analysis.WordPlaces;
import io.backgrounder.search.index.Texts;
import io.backgrounder.search.query.LanguageQuery;
import io.backgrounder.search.query.LanguageQuery.Phrase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Marks the query's words in the texts of hits, and escapes everything else. */
@ApplicationScoped
class Highlighter {
    /** The most characters that are searched for words to highlight; the rest of a longer text is ignored. */
    private static final int MOST = 20_000;

    private static final int MOST_FRAGMENTS = 2;
    private static final int WORDS_BEFORE = 6;
    private static final int WORDS_OF_FRAGMENT = 25;

    private static final String CONTENT = """
            select id, text_language, lead, rest from search_content where id = any(cast(:ids as uuid[]))""";

    @Inject
    Session session;

    private record Content(UUID id, String language, String lead, String rest) {}

    Map<UUID, SearchHighlights> highlights(Search search, Map<UUID, SearchHit> hits) {
        return session.createNativeQuery(CONTENT, Content.class)
                .setParameter("ids", hits.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .getResultStream()
                .map(content -> Map.entry(
                        content.id, highlights(search, hits.get(content.id).title(), content)))
                .filter(entry -> entry.getValue().hasAny())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, sameIdOfAnotherKind) -> one));
    }

    private static SearchHighlights highlights(Search search, String title, Content content) {
        Language language = Language.of(content.language);
        LanguageQuery query = search.parsed().byLanguage().get(language);
        if (query == null) {
            return new SearchHighlights(null, null);
        }
        String text = Texts.plain(WordCutter.start(content.lead, MOST))
                + "\n"
                + Texts.plain(WordCutter.start(content.rest, MOST));
        Marked titled = new Marked(title, language, query.wanted());
        Marked told = new Marked(WordCutter.start(text.strip(), MOST), language, query.wanted());
        return new SearchHighlights(
                titled.isEmpty() ? null : titled.html(0, title.length()), told.isEmpty() ? null : told.fragments());
    }

    /** A text, with its characters marked that belong to words of the query. */
    private static final class Marked {
        private final String text;
        private final List<Word> words;
        private final BitSet marks = new BitSet();

        private Marked(String text, Language language, Collection<Phrase> wanted) {
            this.text = text;
            this.words = new WordCutter(language).cut(text);
            WordPlaces places = new WordPlaces(words);
            for (Word word : words) {
                for (Phrase phrase : wanted) {
                    if (phrase.standsAt(word.position(), places)) {
                        phrase.words()
                                .forEach(asked -> mark(places.at(
                                        word.position()
                                                + asked.position()
                                                - phrase.words().get(0).position(),
                                        asked)));
                    }
                }
            }
        }

        private void mark(Word word) {
            marks.set(word.start(), word.end());
        }

        private boolean isEmpty() {
            return marks.isEmpty();
        }

        /** Excerpts around the first word of the query, and around the next one after that excerpt. */
        private String fragments() {
            List<String> fragments = new ArrayList<>();
            int end = 0;
            for (int i = 0; i < words.size() && fragments.size() < MOST_FRAGMENTS; i++) {
                if (words.get(i).start() >= end && marks.get(words.get(i).start())) {
                    int first = Math.max(0, i - WORDS_BEFORE);
                    int last = Math.min(words.size(), first + WORDS_OF_FRAGMENT) - 1;
                    int start = first == 0 ? 0 : Math.max(end, words.get(first).start());
                    end = last == words.size() - 1
                            ? text.length()
                            : words.get(last).end();
                    fragments.add((start == 0 ? "" : "… ") + html(start, end) + (end == text.length() ? "" : " …"));
                }
            }
            return String.join(" ", fragments).replace("… …", "…");
        }

        /** A part of the text as HTML: everything is escaped, and then the marks are added as markup. */
        private String html(int start, int end) {
            StringBuilder html = new StringBuilder();
            for (int at = start, next; at < end; at = next) {
                boolean marked = marks.get(at);
                next = marked ? marks.nextClearBit(at) : marks.nextSetBit(at) < 0 ? end : marks.nextSetBit(at);
                next = Math.min(end, next);
                html.append(marked ? "<mark>" : "")
                        .append(escaped(text.substring(at, next)))
                        .append(marked ? "</mark>" : "");
            }
            return html.toString();
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;");
        }
    }
}
