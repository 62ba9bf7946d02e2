package io.backgrounder.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/** The parts of documents that are sections of their own. Each has an id that is known within its document. */
public enum SectionPart {
    POINT("point_", "/coverage/points", "text", "point of the coverage"),
    ENTRY("entry_", "/timeline", "text", "entry of the timeline"),
    ITEM("item_", "/items", "answer", "item");

    private final String prefix;
    private final String list;
    private final String member;
    private final String word;

    /**
     * @param list where the pages of documents have the parts, as a JSON Pointer
     * @param member what has the text of a part there
     * @param word as users read it
     */
    SectionPart(String prefix, String list, String member, String word) {
        this.prefix = prefix;
        this.list = list;
        this.member = member;
        this.word = word;
    }

    String word() {
        return word;
    }

    /** The section that the part with this id is. */
    public String section(String id) {
        return prefix + id;
    }

    /** The id of the part that a section is; null if it is none of these. */
    public String id(String section) {
        return section.startsWith(prefix) ? section.substring(prefix.length()) : null;
    }

    /** The kind of part that a section is; null if it is the text of a member. */
    static SectionPart of(String section) {
        for (SectionPart part : values()) {
            if (part.id(section) != null) {
                return part;
            }
        }
        return null;
    }

    /** The text of the part with this id in a page; missing if there is none. */
    JsonNode text(ObjectNode page, String id) {
        for (JsonNode each : page.at(list)) {
            if (id.equals(each.path("id").asText())) {
                return each.path(member);
            }
        }
        return MissingNode.getInstance();
    }

    /**
     * The section whose text is at a path of a page, such as {@code coverage.points.0.text}; null if it is not that of one of these parts.
     *
     * @param id the id of a part
     */
    public <P> String at(String path, List<P> parts, Function<P, String> id) {
        String before = list.substring(1).replace('/', '.') + ".";
        if (!path.startsWith(before) || !path.endsWith("." + member)) {
            return null;
        }
        int place = Integer.parseInt(path.substring(before.length(), path.lastIndexOf('.')));
        return section(id.apply(parts.get(place)));
    }
}
