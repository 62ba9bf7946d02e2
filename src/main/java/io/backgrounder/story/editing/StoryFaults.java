package io.backgrounder.story.editing;

import io.backgrounder.document.Document;
import io.backgrounder.evidence.EvidenceDocument;
import io.backgrounder.image.Image;
import io.backgrounder.image.SectionImages;
import io.backgrounder.timeline.TimelineEntryDocument;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Problem;
import java.util.List;

/** The rules of a story that span members. */
final class StoryFaults {
    private StoryFaults() {}

    /** An error for each rule that a story breaks. Missing members are the errors of their own constraints. */
    static List<Problem.Error> of(StoryDocument story) {
        return DocumentFaults.together(
                story.coverage().faults(),
                Image.faults("/image", story.image()),
                SectionImages.faults("/images", story.images()),
                TimelineEntryDocument.faults(story.timeline()),
                EvidenceDocument.faults(story.evidence(), EvidenceDocument.OF_STORIES, StoryEvidence.articles(story)),
                Document.repeated("/faqs", story.faqs()),
                Document.repeated("/topics", TopicLink.slugs(story.topics())),
                Document.repeated("/contributors", story.contributors()),
                story.provenanceFaults(),
                story.lifecycleFaults());
    }
}
