package io.backgrounder.front;

import io.backgrounder.address.Kind;
import io.backgrounder.front.FrontDocument.FrontDocumentSection;
import io.backgrounder.publication.Linkables;
import io.backgrounder.publication.PublishedUpserts;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes fronts as editors have arranged them. {@link FrontEvents} then lets stories fill them, in the same transaction. */
@ApplicationScoped
class FrontUpserts extends PublishedUpserts<FrontDocument, FrontReferences> {
    @Inject
    FrontRepository fronts;

    @Inject
    Linkables linkables;

    FrontUpserts() {
        super(Kind.FRONT, Set.of());
    }

    @Override
    protected FrontReferences references(List<FrontDocument> documents) {
        return FrontReferences.of(documents, linkables);
    }

    @Override
    protected FrontDocument resolved(FrontDocument document, FrontReferences references, List<Problem.Error> errors) {
        errors.addAll(references.faults(document));
        return errors.isEmpty() ? references.resolved(document) : document;
    }

    @Override
    protected Map<UUID, FrontDocument> stored(Map<UUID, List<String>> formerSlugs) {
        Map<UUID, FrontDocument> stored = new HashMap<>();
        fronts.documents(formerSlugs.keySet())
                .forEach((id, front) -> stored.put(
                        id, front.with().formerSlugs(formerSlugs.get(id)).build()));
        return withStatus(stored);
    }

    @Override
    protected void writeRows(
            Map<UUID, FrontDocument> documents, Collection<UUID> existing, FrontReferences references) {
        Map<UUID, FrontEntity> rows = new LinkedHashMap<>();
        List<FrontSectionEntity> sections = new ArrayList<>();
        List<FrontSlotEntity> slots = new ArrayList<>();
        documents.forEach((id, document) -> {
            rows.put(id, FrontMapping.row(id, document));
            inOrder(document.sections(), (section, position) -> {
                sections.add(FrontMapping.row(id, position, section, references));
                addSlots(id, position, section, references, slots);
            });
        });
        delete("delete from FrontSlot l where l.frontId in :owners", existing);
        delete("delete from FrontSection c where c.frontId in :owners", existing);
        save(rows, existing);
        session.insertMultiple(sections);
        session.insertMultiple(slots);
    }

    private static void addSlots(
            UUID front,
            int position,
            FrontDocumentSection section,
            FrontReferences references,
            List<FrontSlotEntity> slots) {
        inOrder(section.slots(), (slot, place) -> {
            if (slot != null) {
                slots.add(FrontMapping.row(front, position, place, references.story(slot.story())));
            }
        });
    }

    @Override
    protected Map<UUID, Front> pages(Map<UUID, FrontDocument> documents, FrontReferences references) {
        Map<UUID, Front> pages = new HashMap<>();
        documents.forEach((id, front) -> pages.put(id, FrontMapping.page(readable(front, references), references)));
        return pages;
    }

    @Override
    protected FrontDocument readable(FrontDocument document, FrontReferences references) {
        return references.readable(document);
    }
}
