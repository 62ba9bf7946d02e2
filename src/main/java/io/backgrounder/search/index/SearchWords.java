package io.backgrounder.search.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.backgrounder.document.Document;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Cuts texts into words; those of an import in advance, before the write waits its turn. */
@ApplicationScoped
public class SearchWords {
    /** The most characters that are kept: more than an import has waiting and in progress. */
    private static final long MOST = 32 << 20;

    /** How long they are kept, since unchanged documents are not written. */
    private static final Duration FOR = Duration.ofMinutes(2);

    private final Cache<Texts, Texts.Cut> prepared = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .expireAfterWrite(FOR)
            .weigher((Texts texts, Texts.Cut cut) ->
                    texts.lead().length() + texts.rest().length() + cut.words().length())
            .build();

    /** Cuts the texts of a document that is about to be written. */
    public void prepare(Document<?> document) {
        Texts.of(document).forEach(this::prepare);
    }

    void prepare(Texts texts) {
        prepared.put(texts, texts.cut());
    }

    /** The words of texts, as they were prepared if they were. Prepared words are used only once. */
    Texts.Cut of(Texts texts) {
        Texts.Cut cut = prepared.asMap().remove(texts);
        return cut == null ? texts.cut() : cut;
    }

    /** The number of prepared texts that have not been written yet. */
    long waiting() {
        return prepared.asMap().size();
    }
}
