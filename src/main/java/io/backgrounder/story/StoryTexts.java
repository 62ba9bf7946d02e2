package io.backgrounder.story;

import org.hibernate.annotations.Imported;

/** A story's longer texts, as {@link StorySections} reads them. */
@Imported
public record StoryTexts(String analysis, String comparison, String background) {
    static final StoryTexts NONE = new StoryTexts(null, null, null);
}
