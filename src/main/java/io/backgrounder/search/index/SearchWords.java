package io.backgrounder.search.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.backgrounder.document.Document;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Cuts what is written into words; for an import, before it is its turn to be written. */
@ApplicationScoped
public class SearchWords {
    /** Characters: more than an import has waiting and in work. */
    private static final long MOST = 32 << 20;

    /** What is as it was is not written. */
    private static final Duration FOR = Duration.ofMinutes(2);

    private final Cache<Texts, Texts.Cut> prepared = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .expireAfterWrite(FOR)
            .weigher((Texts texts, Texts.Cut cut) ->
                    texts.lead().length() + texts.rest().length() + cut.words().length())
            .build();

    /** Cuts the texts of a document that will soon be written. */
    public void prepare(Document<?> document) {
        Texts.of(document).forEach(this::prepare);
    }

    void prepare(Texts texts) {
        prepared.put(texts, texts.cut());
    }

    /** Those that were prepared, which is for one time only. */
    Texts.Cut of(Texts texts) {
        Texts.Cut cut = prepared.asMap().remove(texts);
        return cut == null ? texts.cut() : cut;
    }

    /** How many wait to be written. */
    long waiting() {
        return prepared.asMap().size();
    }
}
