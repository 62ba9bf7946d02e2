package io.backgrounder.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.address.Kind;
import io.backgrounder.address.RedactedSlugs;
import io.backgrounder.redaction.JsonTexts;
import io.backgrounder.redaction.Passages;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Refuses what would bring redacted words back to their document. */
@ApplicationScoped
public class RedactedContent {
    /** The error of a member with redacted words. */
    public static final String WHY = "has words that were redacted";

    private static final String PASSAGES = "select resource_id, words, encode(sha256, 'hex') from redacted_words"
            + " where resource_id = any(cast(:ids as uuid[]))";

    @Inject
    StatelessSession session;

    @Inject
    RedactedSlugs slugs;

    @Inject
    ObjectMapper mapper;

    private record Row(UUID resource, int words, String sha256) {}

    /** The passages that are redacted in these resources, as far as any are. */
    public Map<UUID, Passages> passages(Collection<UUID> ids) {
        Map<UUID, List<Passages.Hash>> hashes = new HashMap<>();
        if (!ids.isEmpty()) {
            session.createNativeQuery(PASSAGES, Row.class)
                    .setParameter("ids", ids.toArray(UUID[]::new))
                    .getResultList()
                    .forEach(row -> hashes.computeIfAbsent(row.resource, id -> new ArrayList<>())
                            .add(new Passages.Hash(row.words, row.sha256)));
        }
        Map<UUID, Passages> passages = new HashMap<>();
        hashes.forEach((id, of) -> passages.put(id, new Passages(id, of)));
        return passages;
    }

    /**
     * The errors of documents that would be written to these resources, in their order.
     *
     * @param note about the write, for readers; may be null
     */
    public List<List<Problem.Error>> faults(
            Kind kind, List<UUID> ids, List<? extends Document<?>> documents, String note) {
        Map<UUID, Passages> passages = passages(ids);
        Set<String> taken = slugs.among(
                List.of(kind),
                documents.stream().flatMap(RedactedContent::slugs).distinct().toList());
        List<List<Problem.Error>> faults = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Passages own = passages.getOrDefault(ids.get(i), Passages.NONE);
            Document<?> document = documents.get(i);
            Set<String> pointers = new HashSet<>();
            if (!own.isEmpty()) {
                pointers.addAll(JsonTexts.pointers(
                        mapper.valueToTree(document), own, Map.of(document.id() == null ? "" : document.id(), own)));
                if (note != null && own.areIn(note)) {
                    pointers.add("/note");
                }
            }
            if (taken.contains(document.slug())) {
                pointers.add("/slug");
            }
            for (int j = 0; j < document.formerSlugs().size(); j++) {
                if (taken.contains(document.formerSlugs().get(j))) {
                    pointers.add("/formerSlugs/" + j);
                }
            }
            faults.add(errors(pointers));
        }
        return faults;
    }

    /** The error of a text that would be written to a resource, besides its document. */
    public List<Problem.Error> faults(UUID id, String pointer, String text) {
        boolean found = text != null
                && passages(List.of(id)).getOrDefault(id, Passages.NONE).areIn(text);
        return found ? errors(List.of(pointer)) : List.of();
    }

    /** The errors of a page, in which every resource that it embeds keeps what is redacted there. */
    public List<Problem.Error> pageFaults(String pointer, JsonNode page) {
        Map<UUID, String> embedded = new HashMap<>();
        page.findValuesAsText("id")
                .forEach(id ->
                        Kind.ofId(id).flatMap(kind -> kind.parseId(id)).ifPresent(uuid -> embedded.put(uuid, id)));
        Map<String, Passages> redacted = new HashMap<>();
        passages(embedded.keySet()).forEach((id, passages) -> redacted.put(embedded.get(id), passages));
        return redacted.isEmpty()
                ? List.of()
                : errors(JsonTexts.pointers(page, Passages.NONE, redacted).stream()
                        .map(pointer::concat)
                        .toList());
    }

    private static Stream<String> slugs(Document<?> document) {
        return Stream.concat(Stream.ofNullable(document.slug()), document.formerSlugs().stream());
    }

    private static List<Problem.Error> errors(Collection<String> pointers) {
        return pointers.stream()
                .sorted()
                .map(pointer -> Problem.Error.member(pointer, WHY))
                .toList();
    }
}
