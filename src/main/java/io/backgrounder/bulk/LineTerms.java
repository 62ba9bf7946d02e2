package io.backgrounder.bulk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.access.Scopes;
import io.backgrounder.document.Document;
import io.backgrounder.document.Present;
import io.backgrounder.publication.history.Authors;
import io.backgrounder.web.http.EntityTags;
import io.backgrounder.web.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a line says beside its document: what becomes of a resource that exists already, and which state of it the line expects.
 *
 * @param policy what the import may do
 * @param ifRevision the newest revision that readers have seen, 0 if they must have seen none; or null
 * @param ifMatch the editorial ETag of the resource, or {@code *} if it must exist; or null
 * @param patch the document as a merge patch, if it is to be merged
 */
record LineTerms(Policy policy, ImportMode mode, Integer ifRevision, String ifMatch, ObjectNode patch) {
    private static final String MODE = "mode";
    private static final String IF_REVISION = "ifRevision";
    private static final String IF_MATCH = "ifMatch";
    private static final String ETAG = "\\*|\"[!#-~]{1,100}\"";

    /** The members of a line that are not its document's. */
    static final Set<String> MEMBERS = Set.of("type", MODE, IF_REVISION, IF_MATCH);

    /** Whether the line replaces whatever there is. */
    boolean replaces() {
        return mode == ImportMode.REPLACE && ifRevision == null && ifMatch == null && policy.isFree();
    }

    /** Whether the line restores the reviews that it has. Those of a merge would be of words that it may change. */
    boolean restoresReviews() {
        return policy.restores && mode != ImportMode.MERGE;
    }

    /** The same terms with the line as a merge patch. */
    LineTerms withPatch(ObjectNode line) {
        return new LineTerms(policy, mode, ifRevision, ifMatch, line.remove(MEMBERS));
    }

    /** The error of a condition that does not hold; null if all do. */
    Problem.Error conflict(Present<?> there, Function<Present<?>, String> etag) {
        Integer revision = there == null ? null : there.newest().revision();
        if (ifRevision != null && ifRevision != (revision == null ? 0 : revision)) {
            return Problem.Error.member(
                    "/" + IF_REVISION,
                    revision == null ? "names a revision, but readers have seen none" : "is not " + revision);
        } else if (ifMatch != null && (there == null || !EntityTags.match(ifMatch, etag.apply(there)))) {
            return Problem.Error.member(
                    "/" + IF_MATCH, there == null ? "names a resource that does not exist" : "is not the present ETag");
        }
        return null;
    }

    /**
     * What an import may do to what there is.
     *
     * @param mode what becomes of an existing resource, if a line does not say otherwise
     * @param protectEdited whether what a person has published stays what readers see, and what a person has drafted stays the draft
     * @param draftsOnly whether nothing but drafts may be written, of resources that only the importing key has written
     * @param restores whether redactions may be restored, which strike words for good, and reviews, which only the server gives otherwise
     */
    record Policy(ImportMode mode, boolean protectEdited, boolean draftsOnly, boolean restores) {
        static final Policy FREE = new Policy(ImportMode.REPLACE, false, false, true);

        boolean isFree() {
            return !protectEdited && !draftsOnly;
        }

        /** Why a document may not be written at all; null if it may. */
        Problem.Error refusal(Document<?> document, Authors.Authorship by) {
            if (draftsOnly && document.status() != null && !document.status().equals("draft")) {
                return Problem.Error.member(
                        "/status", "must be draft, since the key has not the scope " + Scopes.PUBLISH);
            } else if (draftsOnly && by != null && !by.own()) {
                return Problem.Error.member("/slug", "is that of a resource that others have written, too");
            }
            return null;
        }

        /** Whether the draft that a document would replace is a person's. */
        boolean isProtected(Authors.Authorship by) {
            return protectEdited && by != null && by.draftedByPerson();
        }

        /** Whether a document becomes a draft beside what readers see, although it does not say so. */
        boolean drafts(Document<?> document, Authors.Authorship by) {
            boolean published = document.status() == null || !document.status().matches("draft|scheduled");
            return published && (draftsOnly || protectEdited && by != null && by.publishedByPerson());
        }
    }

    /** The terms of a line that is being read, and what is wrong with them. */
    static class Draft {
        private ImportMode mode;
        private Integer ifRevision;
        private String ifMatch;
        private final List<Problem.Error> faults = new ArrayList<>();

        /** @param policy of the import, with the mode if the line names none */
        LineTerms terms(Policy policy) {
            return new LineTerms(policy, mode == null ? policy.mode() : mode, ifRevision, ifMatch, null);
        }

        List<Problem.Error> faults() {
            return faults;
        }

        private void set(String name, JsonNode value) {
            if (name.equals(MODE) && value.isTextual() && value.asText().matches(ImportMode.NAMES)) {
                mode = ImportMode.of(value.asText());
            } else if (name.equals(IF_REVISION) && value.isInt() && value.asInt() >= 0) {
                ifRevision = value.asInt();
            } else if (name.equals(IF_MATCH)
                    && value.isTextual()
                    && value.asText().matches(ETAG)) {
                ifMatch = value.asText();
            } else {
                fault(
                        name,
                        switch (name) {
                            case MODE -> "must be one of " + ImportMode.NAMES.replace("|", ", ");
                            case IF_REVISION -> "must be a whole number from 0 to " + Integer.MAX_VALUE;
                            default -> "must be an ETag with its quotation marks, or *";
                        });
            }
        }

        private void fault(String name, String why) {
            faults.add(Problem.Error.member("/" + name, why));
        }
    }

    /** Takes the terms out of a document, to which they are unknown members, so that it need not be read twice. */
    static class Handler extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser json,
                JsonDeserializer<?> deserializer,
                Object document,
                String name)
                throws IOException {
            if (!(document instanceof Document) || name.equals("type") || !MEMBERS.contains(name)) {
                return false;
            }
            ((Draft) context.getAttribute(Draft.class)).set(name, context.readTree(json));
            return true;
        }
    }
}
