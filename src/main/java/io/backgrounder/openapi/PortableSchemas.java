package io.backgrounder.openapi;

import io.backgrounder.web.json.Forms;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says what members may be so that every language reads it alike: closed sets as enumerations, sets that may grow as strings with
 * examples (of an enumeration or any string, generators make classes without members), and only patterns that Java, ECMA-262 and Python's {@code re} do not read differently.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 15)
public class PortableSchemas implements OASFilter {
    private static final String WORDS = "[a-z:]+(\\|[a-z:]+)+";
    private static final String GROWS = "more may come";

    /**
     * The same URLs, and those with a percent sign that begins no escape: without a look-ahead, only a group that repeats for each
     * character could tell, for which Java recurses.
     */
    private static final String URL = "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?([/?#][A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*)?";

    /** Of Unicode's categories, which some languages do not name, the one that needs no name. */
    private static final String LINE = "[^\\x00-\\x1f\\x7f-\\x9f]+";

    private static final Map<String, String> PORTABLE = Map.of(Forms.URL, URL, Forms.LINE, LINE);

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getPattern() != null) {
            restate(schema, schema.getPattern());
        }
        if (schema.getEnumeration() != null) {
            if (schema.getType() != null && schema.getType().contains(SchemaType.ARRAY)) {
                schema.getItems().setEnumeration(schema.getEnumeration());
                schema.setEnumeration(null);
            } else if (schema.getDescription() != null
                    && schema.getDescription().contains(GROWS)) {
                schema.examples(schema.getEnumeration()).enumeration(null);
            }
        }
        return schema;
    }

    /** Bean Validation matches a whole text, JSON Schema any part of it. */
    private static void restate(Schema schema, String pattern) {
        if (pattern.equals(Forms.TEXT)) {
            schema.pattern(null).minLength(1);
        } else if (pattern.matches(WORDS)) {
            schema.pattern(null).enumeration(new ArrayList<>(Arrays.asList(pattern.split("\\|", -1))));
        } else {
            schema.setPattern("^(" + PORTABLE.getOrDefault(pattern, pattern) + ")$");
        }
    }
}
