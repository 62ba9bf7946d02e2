package io.backgrounder.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.revision.Corrections;
import io.backgrounder.revision.RevisionDifference;
import io.backgrounder.revision.RevisionEntity;
import io.backgrounder.web.json.Members;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Repository of revisions: reads what readers have seen. */
@ApplicationScoped
class RevisionRepository {
    /** The members that change with every revision, and are left out of differences. */
    private static final List<String> INCIDENTAL = List.of("id", "revision", "updatedAt", "contentUpdatedAt", "links");

    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper mapper;

    @Inject
    RevisionJson json;

    @Inject
    Corrections corrections;

    /** A story's revisions, newest first. */
    Page<Revision> list(UUID story, String path, ListParams params) {
        return new ListQuery<RevisionEntity>(entities, "r", "Revision r")
                .where("r.storyId = :story", "story", story)
                .descending(true)
                .key("r.number", Integer.class)
                .page(params)
                .map(rows ->
                        rows.stream().map(row -> Revision.of(row, path, null)).toList());
    }

    Revision get(UUID story, String path, String number) {
        RevisionEntity row = row(story, number);
        return Revision.of(row, path, json.page(row));
    }

    /** The page that readers saw at a time; 404 if they saw none. */
    Story asOf(UUID story, Instant time) {
        return entities.createQuery(
                        "from Revision r where r.storyId = :story and r.publishedAt <= :time"
                                + " order by r.number desc limit 1",
                        RevisionEntity.class)
                .setParameter("story", story)
                .setParameter("time", time)
                .getResultStream()
                .filter(row -> row.withdrawnAt == null || row.withdrawnAt.isAfter(time))
                .findFirst()
                .map(row -> json.page(row)
                        .with()
                        .corrections(corrections.until(List.of(story), time).getOrDefault(story, List.of()))
                        .build())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "Readers could not read this story at " + time + "."));
    }

    /** @param from the revision to compare with; null for the one before */
    RevisionDifference difference(UUID story, String number, Integer from) {
        RevisionEntity to = row(story, number);
        int since = from == null ? to.number - 1 : from;
        JsonNode before = since == 0 ? mapper.createObjectNode() : essence(row(story, String.valueOf(since)));
        JsonNode after = essence(to);
        return new RevisionDifference(
                since, to.number, List.copyOf(Members.differing(before, after)), patch(before, after));
    }

    private List<RevisionDifference.PatchOperation> patch(JsonNode before, JsonNode after) {
        try {
            String patch = Json.createDiff(object(before), object(after)).toString();
            return new ArrayList<>(Arrays.asList(mapper.readValue(patch, RevisionDifference.PatchOperation[].class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject object(JsonNode node) {
        try (var reader = Json.createReader(new StringReader(node.toString()))) {
            return reader.readObject();
        }
    }

    private JsonNode essence(RevisionEntity row) {
        return json.tree(row).without(INCIDENTAL);
    }

    private RevisionEntity row(UUID story, String number) {
        return RevisionEntity.number(number)
                .map(n -> entities.find(RevisionEntity.class, new RevisionEntity.Key(story, n)))
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_FOUND, "This story has no revision '" + number + "'."));
    }
}
