package io.backgrounder.provenance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.backgrounder.contributor.ContributorRef;
import io.backgrounder.web.query.SqlRow;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The provenance of a document as its row keeps it: JSON that names contributors by their ids, with which their names are read. */
public final class ProvenanceColumn {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final ObjectReader READER = MAPPER.readerFor(Kept.class);

    /** What a row keeps. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Kept(String responsible, Map<String, SectionProvenanceDocument> sections) {
        Kept {
            sections = sections == null ? Map.of() : sections;
        }
    }

    private ProvenanceColumn() {}

    /** The SQL for a row with this alias, which {@link #read} reads. Nothing is looked up for a row of which nothing is said. */
    public static String of(String alias) {
        return "%1$s.provenance, case when %1$s.provenance is null then '{}' else array(select %2$s from provenance_contributor l"
                        .formatted(alias, ContributorRef.ROW)
                + " join contributor c on c.id = l.contributor_id where l.resource_id = %s.id) end as attributed"
                        .formatted(alias);
    }

    /** Null if nothing is said. */
    static String json(String responsible, Map<String, SectionProvenanceDocument> sections) {
        try {
            return responsible == null && sections.isEmpty()
                    ? null
                    : MAPPER.writeValueAsString(new Kept(responsible, sections));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Provenance read(SqlRow row) throws SQLException {
        String json = row.text("provenance");
        if (json == null) {
            return Provenance.NONE;
        }
        Map<String, ContributorRef> contributors = new HashMap<>();
        row.rows("attributed", line -> Map.entry(line.text(0), ContributorRef.of(line)))
                .forEach(named -> contributors.put(named.getKey(), named.getValue()));
        try {
            Kept kept = READER.readValue(json);
            return Provenance.of(kept.responsible, kept.sections, contributors::get);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
