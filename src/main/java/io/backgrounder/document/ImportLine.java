package io.backgrounder.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.backgrounder.web.problem.Problem;
import java.util.List;

/** A line of an import or export: a {@link Document}, or a record of the past. Its {@code type} says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type")
@JsonPropertyOrder("type")
public interface ImportLine {
    /** Written wherever the line occurs, including in lists of documents. */
    @JsonProperty(value = "type", access = JsonProperty.Access.READ_ONLY)
    default String lineType() {
        return type(getClass());
    }

    /** Errors by the rules that span several members, in addition to the constraints on each member. */
    default List<Problem.Error> faults() {
        return List.of();
    }

    /** The {@code type} of a line, such as {@code story} or {@code revision}. */
    static String type(Class<?> line) {
        return line.getAnnotation(JsonTypeName.class).value();
    }
}
