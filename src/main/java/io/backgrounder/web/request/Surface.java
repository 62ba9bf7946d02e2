package io.backgrounder.web.request;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The parts of the API, each with one policy for all its addresses, from which all else derives it. A resource whose answers are never
 * cached, on a surface whose answers are, has {@link NoStore}. The same on all surfaces: pages of any origin may read every answer (CORS),
 * and a body has at most 32 MiB, unless the operation {@linkplain Route#streamsBody streams} it.
 */
public enum Surface {
    /** What readers read. */
    DELIVERY("/v1/", Caching.UNTIL_CHANGED, Key.OPTIONAL),
    /** What readers will read: the operations of delivery, once more. */
    PREVIEW("/preview/v1/", Caching.NEVER, Key.REQUIRED),
    /** What editors and pipelines write. */
    EDITORIAL("/editorial/v1/", Caching.NEVER, Key.REQUIRED),
    ADMINISTRATION("/admin/v1/", Caching.NEVER, Key.REQUIRED),
    /** Health and metrics, which Quarkus serves. */
    OPERATIONS("/q/", Caching.AS_ANSWERED, Key.IGNORED),
    /** Everything else: the index, the problem types, the OpenAPI document, Swagger UI. */
    DOCUMENTATION("/", Caching.AS_ANSWERED, Key.IGNORED);

    /** How long answers are kept. */
    public enum Caching {
        /** The response cache keeps them until a change drops them; other caches, for a minute. */
        UNTIL_CHANGED,
        /** The response cache keeps none; other caches do as each answer says. */
        AS_ANSWERED,
        /** No cache keeps any, whoever answers. */
        NEVER
    }

    /** Whether a request needs an API key or token. */
    public enum Key {
        REQUIRED,
        /** It needs none, but one that it has must be valid. */
        OPTIONAL,
        IGNORED
    }

    /** The longest path first, so that the first that fits is the nearest. */
    private static final Surface[] BY_LENGTH = values();

    static {
        Arrays.sort(BY_LENGTH, Comparator.comparing(surface -> -surface.path.length()));
    }

    private final String path;
    private final Caching caching;
    private final Key key;

    Surface(String path, Caching caching, Key key) {
        this.path = path;
        this.caching = caching;
        this.key = key;
    }

    /** The surface of a path or of a template of paths. */
    public static Surface of(String path) {
        if (path != null) {
            for (Surface surface : BY_LENGTH) {
                if (path.startsWith(surface.path)) {
                    return surface;
                }
            }
        }
        return DOCUMENTATION;
    }

    /** What stands before the path of an operation of delivery in previews: {@code /preview}. */
    public static String previews() {
        return PREVIEW.path.substring(0, PREVIEW.path.length() - DELIVERY.path.length());
    }

    /** The path of the operation that answers at a path: in a preview, that of delivery. */
    public static String routed(String path) {
        return of(path) == PREVIEW ? DELIVERY.path + path.substring(PREVIEW.path.length()) : path;
    }

    /** The beginning of all its paths: {@code /v1/}. */
    public String path() {
        return path;
    }

    public Caching caching() {
        return caching;
    }

    public Key key() {
        return key;
    }

    public boolean needsKey() {
        return key == Key.REQUIRED;
    }
}
