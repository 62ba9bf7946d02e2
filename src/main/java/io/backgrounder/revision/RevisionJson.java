package io.backgrounder.revision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.web.json.PublicUrl;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads and writes the pages of revisions, which are stored as JSON. */
@ApplicationScoped
public class RevisionJson {
    @Inject
    ObjectMapper mapper;

    @Inject
    PublicUrl publicUrl;

    @Inject
    CurrentVertxRequest current;

    public <P> P page(RevisionEntity row, Class<P> type) {
        try {
            return mapper.readValue(row.page, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The page as the client of the present request gets it. */
    ObjectNode tree(RevisionEntity row, Class<?> type) {
        try {
            return (ObjectNode)
                    mapper.readTree(publicUrl.writer(current.getCurrent()).writeValueAsBytes(page(row, type)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String write(Object page) {
        try {
            return mapper.writeValueAsString(page);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
