package io.backgrounder.openapi;

import io.backgrounder.address.Kind;
import io.backgrounder.web.json.Forms;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * States what members accept so that every language reads it alike: sets of words as enumerations, and only patterns that Java, ECMA-262
 * and Python's {@code re} read alike. A set that may grow is not an enumeration: its member is declared with all its words as examples.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 15)
public class PortableSchemas implements OASFilter {
    private static final String WORDS = "[A-Za-z:]+(?:\\|[A-Za-z:]+)+";
    private static final Pattern SEVERAL = Pattern.compile("\\(?(" + WORDS + ")\\)?(\\.[a-z]+)?");

    /**
     * The same URLs, and those with a percent sign that begins no escape: without a look-ahead, only a group that is repeated for each
     * character could exclude these, for which Java recurses.
     */
    private static final String URL = "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?([/?#][A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*)?";

    /**
     * Excludes control characters by code points, since some languages do not know the categories of Unicode. The other conditions of
     * {@link Forms#ONE_LINE} are left out.
     */
    private static final String ONE_LINE = "[^\\x00-\\x1f\\x7f-\\x9f]+";

    private static final Map<String, String> PORTABLE = Map.of(Forms.URL, URL, Forms.ONE_LINE, ONE_LINE);

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getPattern() != null) {
            restate(schema, schema.getPattern());
        }
        schema.setEnumeration(separate(schema.getEnumeration()));
        schema.setExamples(separate(schema.getExamples()));
        if (schema.getEnumeration() != null
                && schema.getType() != null
                && schema.getType().contains(SchemaType.ARRAY)) {
            schema.getItems().setEnumeration(schema.getEnumeration());
            schema.setEnumeration(null);
        }
        return schema;
    }

    /** The values one by one: a constant such as {@link Kind#DOCUMENTS} names several, and {@code (source|topic).created} as well. */
    static List<Object> separate(List<Object> values) {
        return values == null
                ? null
                : values.stream().flatMap(PortableSchemas::separate).toList();
    }

    private static Stream<Object> separate(Object value) {
        Matcher names = SEVERAL.matcher(value.toString());
        return names.matches()
                ? Kind.names(names.group(1)).stream().map(name -> name + (names.group(2) == null ? "" : names.group(2)))
                : Stream.of(value);
    }

    /** Restates a pattern; Bean Validation matches a whole text, JSON Schema any part of it. */
    private static void restate(Schema schema, String pattern) {
        if (pattern.equals(Forms.TEXT)) {
            schema.pattern(null).minLength(1);
        } else if (pattern.matches(WORDS)) {
            schema.pattern(null).enumeration(List.copyOf(Kind.names(pattern)));
        } else {
            schema.setPattern("^(" + PORTABLE.getOrDefault(pattern, pattern) + ")$");
        }
    }
}
