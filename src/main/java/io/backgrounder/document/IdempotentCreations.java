package io.backgrounder.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Creates a document once for each idempotency key. */
@ApplicationScoped
public class IdempotentCreations {
    @Inject
    Idempotency idempotency;

    @Inject
    ObjectMapper mapper;

    /** The answer to a creation, which repeats get as well: with the ETag of that time. */
    private record Created(String etag, JsonNode document) {}

    /**
     * Does the work unless it was done for this key. Must be called in a transaction.
     *
     * @param operation what is created, with {@code request} as its input
     */
    public <D extends Document<D>> Edited<D> once(
            Class<D> type, String key, String operation, Object request, Supplier<Edited<D>> work) {
        Created created = idempotency.once(key, operation, request, Created.class, () -> {
            Edited<D> made = work.get();
            return new Created(made.etag(), mapper.valueToTree(made.document()));
        });
        return new Edited<>(mapper.convertValue(created.document, type), created.etag, true);
    }
}
