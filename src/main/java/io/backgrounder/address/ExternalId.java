package io.backgrounder.address;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The id of a resource in another system, such as a CMS. It stands for the resource in imports and at editorial addresses, and readers never
 * see it.
 *
 * @param namespace the name of the other system
 * @param value the id there, which only one resource of a kind has
 */
public record ExternalId(String namespace, String value) {
    public static final String NAMESPACE = "[a-z0-9]+([.-][a-z0-9]+)*";
    public static final String NAMESPACE_MESSAGE =
            "must be lower-case ASCII letters and digits with single hyphens and dots";
    public static final int LONGEST_NAMESPACE = 60;
    public static final String VALUE = "[!-~]*";
    public static final String VALUE_MESSAGE = "must be printable ASCII characters without spaces";
    public static final int LONGEST_VALUE = 200;

    /** What the OpenAPI document says of the external ids in a document. */
    public static final String DESCRIPTION =
            "The ids of the resource in other systems, by the name of the system. No other resource of its kind has the same. Readers"
                    + " never see them, and they are no part of drafts and revisions. A line of an import leaves alone those that it does"
                    + " not name";

    public static final String EXAMPLE = "{\"cms\": \"4711\"}";

    /** The most external ids of a resource. */
    public static final int MOST = 20;

    private static final Pattern REFERENCE = Pattern.compile("external:(" + NAMESPACE + "):([!-~]+)");

    /** The external id that a reference of the form {@code external:cms:4711} names; empty if it has another form. */
    public static Optional<ExternalId> parse(String reference) {
        Matcher form = REFERENCE.matcher(reference);
        return form.matches() ? Optional.of(new ExternalId(form.group(1), form.group(3))) : Optional.empty();
    }

    /** Those of a document, in which an invalid one may be null. */
    public static Stream<ExternalId> all(Map<String, String> externalIds) {
        return externalIds.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> new ExternalId(entry.getKey(), entry.getValue()));
    }

    /** {@code external:cms:4711}. */
    public String reference() {
        return "external:" + namespace + ":" + value;
    }

    /** The JSON Pointer to it in a document. */
    public String pointer() {
        return "/externalIds/" + namespace;
    }
}
