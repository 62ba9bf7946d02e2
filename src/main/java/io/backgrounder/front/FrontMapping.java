package io.backgrounder.front;

import io.backgrounder.address.Kind;
import io.backgrounder.front.FrontDocument.FrontDocumentFill;
import io.backgrounder.front.FrontDocument.FrontDocumentSection;
import io.backgrounder.front.FrontDocument.FrontDocumentSlot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Maps between the document of a front, the page of its revisions, and its rows. */
final class FrontMapping {
    private FrontMapping() {}

    /** What of the page of a revision is written, with ids in place of slugs. */
    static FrontDocument content(Front front) {
        List<Front.FrontSection> sections = front.sections() == null ? List.of() : front.sections();
        return FrontDocumentBuilder.builder()
                .slug(front.slug())
                .language(front.language())
                .title(front.title())
                .sections(sections.stream().map(FrontMapping::section).toList())
                .publishedAt(front.publishedAt())
                .build();
    }

    private static FrontDocumentSection section(Front.FrontSection section) {
        Map<Integer, String> chosen = new TreeMap<>();
        if (section.chosen() != null) {
            section.chosen().forEach(choice -> chosen.put(choice.position(), choice.story()));
        }
        Front.FrontFill fill = section.fill();
        return FrontDocumentFrontDocumentSectionBuilder.builder()
                .title(section.title())
                .size(section.size())
                .slots(slots(chosen))
                .fill(
                        fill == null
                                ? null
                                : new FrontDocumentFill(
                                        fill.topic(), fill.source(), fill.contributor(), fill.language(), fill.sort()))
                .layout(section.layout())
                .build();
    }

    /** The slots of a section: the chosen stories at their places, from 0, with nulls between them. */
    static List<FrontDocumentSlot> slots(Map<Integer, String> chosen) {
        int size = chosen.keySet().stream().mapToInt(place -> place + 1).max().orElse(0);
        List<FrontDocumentSlot> slots = new ArrayList<>(Collections.nCopies(size, null));
        chosen.forEach((place, story) -> slots.set(place, new FrontDocumentSlot(story)));
        return slots;
    }

    /** The slots up to the last one with a story. */
    static List<FrontDocumentSlot> withoutEmptyEnd(List<FrontDocumentSlot> slots) {
        int end = slots.size();
        while (end > 0 && slots.get(end - 1) == null) {
            end--;
        }
        return Collections.unmodifiableList(new ArrayList<>(slots.subList(0, end)));
    }

    /** The page of a revision of what readers can see of the document. */
    static Front page(FrontDocument front, FrontReferences references) {
        return FrontBuilder.builder()
                .id(front.id())
                .slug(front.slug())
                .language(front.language())
                .title(front.title())
                .sections(front.sections().stream()
                        .map(section -> page(section, references))
                        .toList())
                .publishedAt(front.publishedAt())
                .updatedAt(front.updatedAt())
                .contentUpdatedAt(front.contentUpdatedAt())
                .revision(front.revision())
                .links(Front.FrontLinks.of(front.slug()))
                .build();
    }

    private static Front.FrontSection page(FrontDocumentSection section, FrontReferences references) {
        List<Front.FrontChoice> chosen = new ArrayList<>();
        for (int i = 0; i < section.slots().size(); i++) {
            FrontDocumentSlot slot = section.slots().get(i);
            if (slot != null) {
                chosen.add(new Front.FrontChoice(i, Kind.STORY.id(references.story(slot.story()))));
            }
        }
        FrontDocumentFill fill = section.fill();
        return FrontFrontSectionBuilder.builder()
                .title(section.title())
                .layout(section.layout())
                .size(section.size())
                .chosen(chosen)
                .fill(fill == null ? null : fill(fill, references))
                .build();
    }

    private static Front.FrontFill fill(FrontDocumentFill fill, FrontReferences references) {
        return new Front.FrontFill(
                fill.topic() == null ? null : Kind.TOPIC.id(references.topic(fill.topic())),
                fill.source() == null ? null : Kind.SOURCE.id(references.source(fill.source())),
                fill.contributor() == null ? null : Kind.CONTRIBUTOR.id(references.contributor(fill.contributor())),
                fill.language(),
                fill.sort());
    }

    static FrontEntity row(UUID id, FrontDocument document) {
        FrontEntity row = new FrontEntity();
        row.id = id;
        row.slug = document.slug();
        row.language = document.language();
        row.title = document.title();
        row.publishedAt = document.publishedAt();
        row.updatedAt = document.updatedAt();
        row.contentUpdatedAt = document.contentUpdatedAt();
        row.revision = document.revision();
        row.withdrawnReason = document.withdrawnReason();
        row.withdrawnAt = document.withdrawnAt();
        return row;
    }

    static FrontSectionEntity row(UUID front, int position, FrontDocumentSection section, FrontReferences references) {
        FrontSectionEntity row = new FrontSectionEntity();
        row.frontId = front;
        row.position = position;
        row.title = section.title();
        row.layout = section.layout();
        row.size = section.size();
        FrontDocumentFill fill = section.fill();
        row.filled = fill != null;
        if (fill != null) {
            row.fillTopic = references.topic(fill.topic());
            row.fillSource = references.source(fill.source());
            row.fillContributor = references.contributor(fill.contributor());
            row.fillLanguage = fill.language();
            row.fillSort = fill.sort();
        }
        return row;
    }

    static FrontSlotEntity row(UUID front, int section, int position, UUID story) {
        FrontSlotEntity row = new FrontSlotEntity();
        row.frontId = front;
        row.section = section;
        row.position = position;
        row.storyId = story;
        return row;
    }
}
