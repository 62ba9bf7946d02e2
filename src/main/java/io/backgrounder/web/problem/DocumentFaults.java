package io.backgrounder.web.problem;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.web.json.Forms;
import io.backgrounder.web.json.StrictJson;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Describes what is wrong with a document in its sender's terms: JSON Pointers and members, never our classes. */
public final class DocumentFaults {
    /** The most errors that are reported at once. */
    static final int MOST_TOLD = 100;

    private DocumentFaults() {}

    /** The rules that are broken, all at once, in the order of their pointers. */
    public static <T> List<Problem.Error> of(Set<ConstraintViolation<T>> violations) {
        return violations.stream()
                .map(violation -> Problem.Error.member(pointer(violation.getPropertyPath()), message(violation)))
                .sorted(Comparator.comparing(Problem.Error::pointer).thenComparing(Problem.Error::detail))
                .toList();
    }

    private static String message(ConstraintViolation<?> violation) {
        String message = violation.getMessage();
        return violation.getMessageTemplate().equals(Forms.ONE_OF_MESSAGE) ? message.replace("|", ", ") : message;
    }

    /** The errors; if there are too many, the first of them and their number. */
    public static List<Problem.Error> told(List<Problem.Error> errors) {
        if (errors.size() <= MOST_TOLD) {
            return errors;
        }
        List<Problem.Error> told = new ArrayList<>(errors.subList(0, MOST_TOLD));
        told.add(Problem.Error.member("", "has " + errors.size() + " errors; these are the first " + MOST_TOLD));
        return told;
    }

    /**
     * Combines the errors of several checks. Leaves out an error of a later check if an earlier check has already refused that member, or
     * one that contains it.
     */
    @SafeVarargs
    public static List<Problem.Error> together(List<Problem.Error>... looks) {
        List<Problem.Error> all = new ArrayList<>();
        for (List<Problem.Error> found : looks) {
            Set<String> wrong = all.stream().map(Problem.Error::pointer).collect(toSet());
            found.stream().filter(error -> !isWithin(error.pointer(), wrong)).forEach(all::add);
        }
        return all;
    }

    private static boolean isWithin(String pointer, Set<String> wrong) {
        for (int end = pointer.length(); end >= 0; end = pointer.lastIndexOf('/', end - 1)) {
            if (wrong.contains(pointer.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** The first error that the JSON parser met. */
    public static Problem.Error of(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            if (e instanceof StreamConstraintsException limit) {
                return Problem.Error.member("", StrictJson.exceeded(limit));
            } else if (e instanceof InputCoercionException number) {
                return Problem.Error.member("", StrictJson.wholeNumber(number.getTargetType()));
            }
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
            return Problem.Error.member("/type", "must be " + name.value());
        } else if (mapping.getCause() instanceof JsonProcessingException cause
                && !(cause instanceof JsonMappingException)) {
            if (cause instanceof StreamConstraintsException limit) {
                return Problem.Error.member(pointer, StrictJson.exceeded(limit));
            } else if (cause instanceof InputCoercionException number) {
                return Problem.Error.member(pointer, StrictJson.wholeNumber(number.getTargetType()));
            }
            return Problem.Error.member(pointer, "is not well-formed JSON" + duplicate(cause.getOriginalMessage()));
        }
        String message = mapping.getOriginalMessage();
        if (message.startsWith("must ")) {
            return Problem.Error.member(pointer, message);
        }
        return Problem.Error.member(pointer, expected(mapping));
    }

    /** The 400 for a body that cannot be read. */
    public static ProblemException malformed(Problem.Error error) {
        String subject = error.pointer().isEmpty() ? "The body" : "The member '" + error.pointer() + "'";
        return new ProblemException(ProblemType.MALFORMED_BODY, subject + " " + error.detail() + ".", List.of(error));
    }

    private static String expected(JsonMappingException e) {
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            Class<?> type = mismatch.getTargetType();
            if (e.getOriginalMessage().startsWith("Trailing token")) {
                return "is not well-formed JSON: something follows its end";
            }
            String number = StrictJson.wholeNumber(type);
            if (number != null) {
                return number;
            }
            return "must be "
                    + (List.class.isAssignableFrom(type)
                            ? "an array"
                            : type.isRecord() || type.isInterface() || type == ObjectNode.class
                                    ? "an object"
                                    : "of another type");
        }
        return "is not well-formed JSON" + duplicate(e.getOriginalMessage());
    }

    private static String duplicate(String message) {
        return message.startsWith("Duplicate field") ? ": a member occurs twice" : "";
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
            } else if (node.getKey() != null) {
                append(pointer, node.getKey().toString());
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
