package io.backgrounder.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.backgrounder.web.problem.Problem;
import java.util.List;

/** What a line of an import or export can be: a {@link Document}, or what is kept of the past. {@code type} tells which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type")
@JsonPropertyOrder("type")
public interface ImportLine {
    /** Written wherever the line stands, a list of documents included. */
    @JsonProperty(value = "type", access = JsonProperty.Access.READ_ONLY)
    default String lineType() {
        return type(getClass());
    }

    /** Rules across members, beyond those that stand at each member. */
    default List<Problem.Error> faults() {
        return List.of();
    }

    /** {@code story}, {@code revision} and so on. */
    static String type(Class<?> line) {
        return line.getAnnotation(JsonTypeName.class).value();
    }
}
