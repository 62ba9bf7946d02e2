package io.backgrounder.translation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is to become of groups, by the simplest reading of their rules.
 *
 * @param members those that have not been merged or deleted
 */
record Groups(List<GroupMember> members) {
    static String line(String slug, String language, boolean outdated) {
        return slug + " " + language + " " + outdated;
    }

    List<GroupMember> translations(GroupMember original) {
        return members.stream().filter(other -> other.original == original).toList();
    }

    boolean mayWrite(GroupMember member, GroupMember original, String language) {
        return (original == null
                        || original != member
                                && (!original.seen || original.original == null)
                                && members.stream().noneMatch(other -> other.seen && other.original == member))
                && members.stream()
                        .filter(other -> other != member && other.readable)
                        .filter(other -> other.group() == (original == null ? member : original))
                        .noneMatch(other -> other.language.equals(language));
    }

    boolean mayMerge(GroupMember member, GroupMember into) {
        List<GroupMember> moved = translations(member);
        return member != into
                && (!member.seen || into.seen)
                && (moved.isEmpty()
                        || member.seen
                                && into.original == null
                                && moved.stream()
                                        .filter(other -> other.readable)
                                        .noneMatch(other -> members.stream()
                                                .filter(each -> each.group() == into && each.readable)
                                                .anyMatch(each -> each.language.equals(other.language))));
    }

    /** What readable pages show: the original, whether it has changed since, and the other members, by the id of the page. */
    Map<String, String> expected() {
        Map<String, String> expected = new TreeMap<>();
        for (GroupMember member : members) {
            Set<String> others = new TreeSet<>();
            members.stream()
                    .filter(other -> other != member && other.readable && other.group() == member.group())
                    .forEach(other -> others.add(line(other.slug, other.language, isOutdated(other))));
            if (member.readable) {
                boolean of = member.original != null && member.original.readable;
                expected.put(member.id, (of ? member.original.id : "") + isOutdated(member) + others);
            }
        }
        return expected;
    }

    private static boolean isOutdated(GroupMember member) {
        return member.original != null
                && member.original.readable
                && member.original.significant > Math.abs(member.significant);
    }
}
