package io.backgrounder.translation;

/** What an editor has written and readers can read. */
final class GroupMember {
    final String id;
    String slug;
    String language;
    GroupMember original;
    boolean readable;
    boolean seen;
    int significant;

    GroupMember(String id, String slug, String language) {
        this.id = id;
        this.slug = slug;
        this.language = language;
    }

    GroupMember group() {
        return original == null ? this : original;
    }
}
