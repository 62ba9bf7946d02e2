package io.backgrounder.search;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.search.SearchRepository.Search;
import io.backgrounder.web.TextFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Shows where the words stand, in what is shown and nothing else. */
@ApplicationScoped
class Highlighter {
    /** Taken out of the texts first, so that they stand nowhere else. */
    static final char START = '\u0002';

    static final char STOP = '\u0003';

    /** Of a longer text, what is behind is not looked at. */
    private static final int MOST = 20_000;

    private static final String WHOLE = "StartSel=\u0002, StopSel=\u0003, HighlightAll=true";
    private static final String PARTS =
            "StartSel=\u0002, StopSel=\u0003, MaxFragments=2, MinWords=10, MaxWords=25, FragmentDelimiter=\" … \"";

    private static final String CONTENT = """
            select p.id, p.configuration, string_agg(p.lead, ''), string_agg(p.rest, chr(10) order by p.number)
            from search_part p where p.id = any(cast(:ids as uuid[])) group by p.id, p.kind, p.configuration""";
    private static final String HEADLINES = """
            select n, ts_headline(cast(t.configuration as regconfig), t.content, cast(t.query as tsquery), t.options)
            from unnest(cast(:configurations as text[]), cast(:contents as text[]), cast(:queries as text[]), cast(:options as text[]))
                with ordinality t (configuration, content, query, options, n)""";

    @Inject
    Session session;

    /** A text to be marked. */
    private record Passage(UUID id, boolean title, String configuration, String content, String query, String marked) {
        Passage marked(String text) {
            return new Passage(id, title, configuration, content, query, text);
        }
    }

    Map<UUID, SearchHighlights> highlights(Search search, Map<UUID, SearchHit> hits) {
        PairedRows rows = new PairedRows(search.text().pairedRows());
        List<Passage> passages = marked(passages(search, hits));
        Map<UUID, String> titles = new HashMap<>();
        Map<UUID, String> texts = new HashMap<>();
        for (Passage passage : passages) {
            String marked = passage.title
                    ? rows.mark(passage.marked)
                    : rows.part(passage.content).orElse(passage.marked);
            if (marked.indexOf(START) >= 0) {
                (passage.title ? titles : texts).put(passage.id, html(marked));
            }
        }
        return hits.keySet().stream()
                .map(id -> Map.entry(id, new SearchHighlights(titles.get(id), texts.get(id))))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Passage> passages(Search search, Map<UUID, SearchHit> hits) {
        List<Passage> passages = new ArrayList<>();
        for (Object[] row : session.createNativeQuery(CONTENT, Object[].class)
                .setParameter("ids", texts(hits.keySet()))
                .getResultList()) {
            UUID id = (UUID) row[0];
            String configuration = (String) row[1];
            ParsedQuery.Form form = search.parsed().byConfiguration().get(configuration);
            String query = form == null ? null : form.ranking();
            passages.add(new Passage(id, true, configuration, clean(hits.get(id).title()), query, null));
            String text = plain((String) row[2]) + "\n" + plain((String) row[3]);
            passages.add(new Passage(id, false, configuration, clean(text.strip()), query, null));
        }
        return passages;
    }

    private static String plain(String markdown) {
        return markdown == null
                ? ""
                : TextFormat.PLAIN.render(markdown.substring(0, Math.min(MOST, markdown.length())));
    }

    private static String clean(String text) {
        return text.substring(0, Math.min(MOST, text.length()))
                .replace(START, ' ')
                .replace(STOP, ' ');
    }

    /** By PostgreSQL, which knows the words' stems. */
    private List<Passage> marked(List<Passage> passages) {
        List<Passage> asked =
                passages.stream().filter(passage -> passage.query != null).toList();
        List<Passage> marked = new ArrayList<>(passages.stream()
                .filter(passage -> passage.query == null)
                .map(passage -> passage.marked(passage.content))
                .toList());
        if (!asked.isEmpty()) {
            for (Object[] row : session.createNativeQuery(HEADLINES, Object[].class)
                    .setParameter(
                            "configurations",
                            asked.stream().map(Passage::configuration).toArray(String[]::new))
                    .setParameter(
                            "contents", asked.stream().map(Passage::content).toArray(String[]::new))
                    .setParameter("queries", asked.stream().map(Passage::query).toArray(String[]::new))
                    .setParameter(
                            "options",
                            asked.stream()
                                    .map(passage -> passage.title ? WHOLE : PARTS)
                                    .toArray(String[]::new))
                    .getResultList()) {
                marked.add(asked.get(((Number) row[0]).intValue() - 1).marked((String) row[1]));
            }
        }
        return marked;
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** Everything escaped, and then the marks made markup. */
    private static String html(String marked) {
        return marked.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace(String.valueOf(START), "<mark>")
                .replace(String.valueOf(STOP), "</mark>");
    }
}
