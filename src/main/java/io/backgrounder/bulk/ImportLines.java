package io.backgrounder.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.access.Scopes;
import io.backgrounder.address.Kind;
import io.backgrounder.bulk.report.ImportResult;
import io.backgrounder.bulk.report.ImportResultBuilder;
import io.backgrounder.document.Document;
import io.backgrounder.document.ImportLine;
import io.backgrounder.document.Outcome;
import io.backgrounder.document.TombstoneDocument;
import io.backgrounder.publication.DocumentKinds;
import io.backgrounder.publication.ScheduleDocument;
import io.backgrounder.publication.note.NoteDocument;
import io.backgrounder.publication.redaction.RedactionDocument;
import io.backgrounder.revision.CorrectionDocument;
import io.backgrounder.revision.RevisionDocument;
import io.backgrounder.web.json.StrictJson;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Parses lines into documents, and reports what is wrong with invalid ones. */
@ApplicationScoped
class ImportLines {
    private static final List<Problem.Error> OUR_ERROR = List.of(
            Problem.Error.member("", "could not be written because of a server error, which is in the server's log"));

    private static final String TYPES = Kind.LINES.replace("|", ", ");

    private final ObjectMapper mapper = StrictJson.mapper();
    private final ObjectReader reader;

    @Inject
    Documents documents;

    @Inject
    ImportLines(DocumentKinds kinds) {
        kinds.types().forEach(mapper::registerSubtypes);
        mapper.registerSubtypes(
                RevisionDocument.class,
                CorrectionDocument.class,
                ScheduleDocument.class,
                TombstoneDocument.class,
                NoteDocument.class,
                RedactionDocument.class);
        reader = mapper.readerFor(ImportLine.class).withHandler(new LineTerms.Handler());
    }

    /**
     * A line that was read, or the errors for which it is rejected.
     *
     * @param upTo the digest of the file up to this line, if it is needed
     * @param terms of a document; null for other lines
     * @param failure why the line cannot be written although it is not at fault, or null
     */
    record Parsed(
            long number, byte[] upTo, ImportLine line, LineTerms terms, List<Problem.Error> errors, Failure failure) {
        Parsed(long number, byte[] upTo, ImportLine line, List<Problem.Error> errors) {
            this(number, upTo, line, null, errors, null);
        }

        /** A line at which the import ends because of an error in the body. */
        static Parsed last(long number, byte[] upTo, String fault) {
            return new Parsed(number, upTo, null, null, List.of(Problem.Error.member("", fault)), new Failure(null));
        }

        /** The same line about another document. */
        Parsed with(Document<?> document) {
            return new Parsed(number, upTo, document, terms, errors, failure);
        }

        /** The same line, which cannot be written because of an error in the server. */
        Parsed failed(String requestId) {
            return new Parsed(number, upTo, line, terms, OUR_ERROR, new Failure(requestId));
        }

        boolean isDocument() {
            return line instanceof Document;
        }

        /** Whether it is a document that needs no others to be complete. */
        boolean isWhole() {
            return isDocument() && terms.patch() == null;
        }

        Document<?> document() {
            return (Document<?>) line;
        }

        Kind kind() {
            return Kind.of(ImportLine.type(line.getClass()));
        }

        ImportResult rejection(List<Problem.Error> errors) {
            return result(Outcome.rejected(errors));
        }

        ImportResult result(Outcome outcome) {
            return ImportResultBuilder.builder()
                    .line(number)
                    .status(failure == null ? outcome.status().name().toLowerCase(Locale.ROOT) : "failed")
                    .type(line == null ? null : ImportLine.type(line.getClass()))
                    .slug(
                            outcome.slug() != null || !isDocument()
                                    ? outcome.slug()
                                    : document().slug())
                    .id(outcome.id() == null || !isDocument() ? null : kind().id(outcome.id()))
                    .revision(outcome.revision())
                    .errors(DocumentFaults.told(outcome.errors()))
                    .requestId(failure == null ? null : failure.requestId)
                    .build();
        }
    }

    /** A failure, which the server's log has under the request's id, if there is a request. */
    record Failure(String requestId) {}

    /** @param policy what the import may do */
    Parsed parse(LineReader.Line line, byte[] upTo, LineTerms.Policy policy) {
        if (line.bytes() == null) {
            return rejected(
                    line, upTo, Problem.Error.member("", "must be at most " + StrictJson.MOST_BYTES + " bytes"));
        }
        try {
            LineTerms.Draft draft = new LineTerms.Draft();
            ImportLine read = StrictJson.read(reader.withAttribute(LineTerms.Draft.class, draft), line.bytes());
            if (read == null) {
                return rejected(line, upTo, Problem.Error.member("", "must be an object"));
            }
            LineTerms terms = read instanceof Document ? draft.terms(policy) : null;
            if (terms != null && terms.mode() == ImportMode.MERGE) {
                // It is complete only when it is merged, and validated then.
                LineTerms merge = terms.withPatch(StrictJson.read(mapper, line.bytes(), ObjectNode.class));
                return new Parsed(line.number(), upTo, read, merge, draft.faults(), null);
            }
            List<Problem.Error> errors =
                    DocumentFaults.together(draft.faults(), documents.faults(read), read.faults(), merge(read));
            if (policy.draftsOnly() && terms == null) {
                errors = DocumentFaults.together(
                        errors, List.of(Problem.Error.member("/type", "needs the scope " + Scopes.PUBLISH)));
            }
            if (!policy.restores()) {
                errors = DocumentFaults.together(errors, restorations(read));
            }
            return new Parsed(line.number(), upTo, read, terms, errors, null);
        } catch (CharacterCodingException e) {
            return rejected(line, upTo, Problem.Error.member("", "is not UTF-8"));
        } catch (InvalidTypeIdException e) {
            return rejected(line, upTo, Problem.Error.member("/type", "must be one of " + TYPES));
        } catch (JsonProcessingException e) {
            return rejected(line, upTo, DocumentFaults.of(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Errors for what only an administrator restores. The reviews of documents are ignored instead, since editors read and write them. */
    private static List<Problem.Error> restorations(ImportLine line) {
        String needed = "needs the scope " + Scopes.ADMIN;
        if (line instanceof RedactionDocument) {
            return List.of(Problem.Error.member("/type", needed));
        } else if (line instanceof RevisionDocument revision
                && revision.page() != null
                && Stream.of("reviewedBy", "reviewedAt")
                        .anyMatch(member -> revision.page().path("provenance").findValue(member) != null)) {
            return List.of(Problem.Error.member("/page/provenance", "has reviews: " + needed));
        }
        return List.of();
    }

    /** The error of a line that asks for a merge. */
    private static List<Problem.Error> merge(ImportLine line) {
        if (!(line instanceof Document<?> document) || document.mergedInto() == null) {
            return List.of();
        }
        Kind kind = Kind.of(line.lineType());
        return List.of(Problem.Error.member(
                "/mergedInto",
                "cannot be set by an import: PATCH the " + kind.prefix() + " at "
                        + kind.editorialPath(document.slug())));
    }

    private static Parsed rejected(LineReader.Line line, byte[] upTo, Problem.Error error) {
        return new Parsed(line.number(), upTo, null, List.of(error));
    }
}
