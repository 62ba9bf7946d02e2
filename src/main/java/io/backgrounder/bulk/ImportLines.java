package io.backgrounder.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.address.Document;
import io.backgrounder.address.Kind;
import io.backgrounder.faq.FaqDocument;
import io.backgrounder.source.SourceDocument;
import io.backgrounder.story.StoryDocument;
import io.backgrounder.topic.TopicDocument;
import io.backgrounder.web.DocumentFaults;
import io.backgrounder.web.Problem;
import io.backgrounder.web.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Makes documents of lines, and says what is wrong with those that are none. */
@ApplicationScoped
class ImportLines {
    static final int MAX_BYTES = 1 << 20;

    private static final Map<Kind, Class<? extends Document<?>>> TYPES = Map.of(
            Kind.SOURCE, SourceDocument.class,
            Kind.TOPIC, TopicDocument.class,
            Kind.FAQ, FaqDocument.class,
            Kind.STORY, StoryDocument.class);

    private final ObjectMapper mapper = StrictJson.mapper();

    @Inject
    Validator validator;

    ImportLines() {
        TYPES.values().forEach(mapper::registerSubtypes);
    }

    /** A line that was read: a document, or the errors for which it is rejected. */
    record Parsed(long number, Kind kind, Document<?> document, List<Problem.Error> errors) {
        static Parsed rejected(long number, Problem.Error error) {
            return new Parsed(number, null, null, List.of(error));
        }

        ImportResult rejection() {
            return ImportResult.rejected(
                    number, kind == null ? null : kind.prefix(), document == null ? null : document.slug(), errors);
        }
    }

    Parsed parse(LineReader.Line line) {
        if (line.bytes() == null) {
            return Parsed.rejected(line.number(), Problem.Error.member("", "must be at most " + MAX_BYTES + " bytes"));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.bytes()))
                    .toString();
            return check(line.number(), mapper.readValue(text, new TypeReference<Document<?>>() {}));
        } catch (CharacterCodingException e) {
            return Parsed.rejected(line.number(), Problem.Error.member("", "is not UTF-8"));
        } catch (JsonProcessingException e) {
            return Parsed.rejected(line.number(), DocumentFaults.of(e));
        }
    }

    private Parsed check(long number, Document<?> document) {
        if (document == null) {
            return Parsed.rejected(number, Problem.Error.member("", "must be an object"));
        }
        Kind kind = TYPES.entrySet().stream()
                .filter(type -> type.getValue() == document.getClass())
                .findFirst()
                .orElseThrow()
                .getKey();
        List<Problem.Error> errors = DocumentFaults.of(validator.validate(document));
        return new Parsed(number, kind, document, errors.isEmpty() ? document.faults() : errors);
    }
}
