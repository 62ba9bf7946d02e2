package io.backgrounder.checker;

/** What the id of a resource says about it. */
public final class ResourceIds {
    private ResourceIds() {}

    public static String kind(String id) {
        return id.substring(0, id.indexOf('_'));
    }

    /** The path segment of a kind's resources. */
    public static String collection(String kind) {
        return kind.equals("story") ? "stories" : kind + "s";
    }

    /** The address of delivery. */
    public static String address(String id) {
        return "/v1/" + collection(kind(id)) + "/" + id;
    }
}
