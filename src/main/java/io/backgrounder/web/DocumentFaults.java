package io.backgrounder.web;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What is wrong with a document, in its sender's terms: JSON Pointers and members, never our classes. */
public final class DocumentFaults {
    private DocumentFaults() {}

    /** Broken rules, all at once, in the order of their pointers. */
    public static <T> List<Problem.Error> of(Set<ConstraintViolation<T>> violations) {
        return violations.stream()
                .map(violation -> Problem.Error.member(pointer(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(Problem.Error::pointer).thenComparing(Problem.Error::detail))
                .toList();
    }

    /** All that several looks have found; of a later one, nothing about a member that an earlier one found wrong, or in it. */
    @SafeVarargs
    public static List<Problem.Error> together(List<Problem.Error>... looks) {
        List<Problem.Error> all = new ArrayList<>();
        for (List<Problem.Error> found : looks) {
            List<String> wrong = all.stream().map(Problem.Error::pointer).toList();
            found.stream()
                    .filter(error ->
                            wrong.stream().noneMatch(pointer -> (error.pointer() + "/").startsWith(pointer + "/")))
                    .forEach(all::add);
        }
        return all;
    }

    /** What the reader stumbled over first. */
    public static Problem.Error of(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            String where = e.getLocation() == null
                    ? ""
                    : " at column " + e.getLocation().getColumnNr();
            return Problem.Error.member("", "is not well-formed JSON" + where + duplicate(e.getOriginalMessage()));
        }
        String pointer = pointer(mapping);
        if (mapping instanceof UnrecognizedPropertyException) {
            return Problem.Error.member(pointer, "is not a member of this document");
        } else if (mapping instanceof InvalidTypeIdException type) {
            JsonTypeName name = type.getBaseType().getRawClass().getAnnotation(JsonTypeName.class);
            return Problem.Error.member(
                    "/type", "must be " + (name == null ? "one of source, topic, faq, story" : name.value()));
        } else if (mapping.getCause() instanceof JsonProcessingException cause
                && !(cause instanceof JsonMappingException)) {
            return Problem.Error.member(pointer, "is not well-formed JSON" + duplicate(cause.getOriginalMessage()));
        }
        String message = mapping.getOriginalMessage();
        if (message.startsWith("must ")) {
            return Problem.Error.member(pointer, message);
        }
        return Problem.Error.member(pointer, expected(mapping));
    }

    /** 400 for a body that cannot be read. */
    public static ProblemException malformed(Problem.Error error) {
        String subject = error.pointer().isEmpty() ? "The body" : "The member '" + error.pointer() + "'";
        return new ProblemException(ProblemType.MALFORMED_BODY, subject + " " + error.detail() + ".", List.of(error));
    }

    private static String expected(JsonMappingException e) {
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            Class<?> type = mismatch.getTargetType();
            if (e.getOriginalMessage().startsWith("Trailing token")) {
                return "is not well-formed JSON: something stands behind its end";
            }
            return "must be "
                    + (List.class.isAssignableFrom(type)
                            ? "an array"
                            : type.isRecord() || type.isInterface() ? "an object" : "of another type");
        }
        return "is not well-formed JSON" + duplicate(e.getOriginalMessage());
    }

    private static String duplicate(String message) {
        return message.startsWith("Duplicate field") ? ": a member stands twice" : "";
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            append(pointer, step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName());
        }
        return pointer.toString();
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                append(pointer, node.getIndex().toString());
            }
            if (node.getName() != null && node.getKind() != jakarta.validation.ElementKind.CONTAINER_ELEMENT) {
                append(pointer, node.getName());
            }
        }
        return pointer.toString();
    }

    private static void append(StringBuilder pointer, String step) {
        pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
    }
}
