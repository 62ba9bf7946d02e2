package io.backgrounder.revision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.web.json.PublicUrl;
import io.backgrounder.web.json.StrictJson;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes the pages of revisions, which are stored as JSON. */
@ApplicationScoped
public class RevisionJson {
    @Inject
    ObjectMapper mapper;

    @Inject
    Documents documents;

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

    <P> P page(ObjectNode page, Class<P> type) {
        try {
            return mapper.treeToValue(page, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The page as it is stored. */
    public ObjectNode stored(RevisionEntity row) {
        return page(row, ObjectNode.class);
    }

    /** The links that the page left out. */
    public List<UnpublishedLink> unpublished(RevisionEntity row) {
        try {
            return row.unpublished == null
                    ? List.of()
                    : List.of(mapper.readValue(row.unpublished, UnpublishedLink[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When and why the revision was redacted, the first time first. */
    public List<RevisionRedaction> redactions(RevisionEntity row) {
        try {
            return row.redactions == null
                    ? List.of()
                    : List.of(mapper.readValue(row.redactions, RevisionRedaction[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Errors in a revision from an import, whose page must be of this type. */
    public List<Problem.Error> faults(RevisionDocument line, Class<?> type) {
        List<Problem.Error> faults = new ArrayList<>();
        boolean known = line.page().path("id").isTextual()
                && line.page().path("revision").isInt();
        if (known
                && !(line.page().path("id").asText().equals(line.resource())
                        && line.page().path("revision").asInt() == line.revision())) {
            faults.add(Problem.Error.member("/page", "must be of the same resource and revision"));
        }
        try {
            Object page = StrictJson.mapper().treeToValue(line.page(), type);
            documents.faults(page).forEach(fault -> faults.add(fault.under("/page")));
            faults.addAll(PageAddresses.faults("/page", page));
        } catch (JsonProcessingException e) {
            faults.add(DocumentFaults.of(e).under("/page"));
        }
        return faults;
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

    /** @param value null is written as null, and so is an empty list */
    public String write(Object value) {
        if (value == null || value instanceof List<?> list && list.isEmpty()) {
            return null;
        }
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
