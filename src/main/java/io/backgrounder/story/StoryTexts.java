package io.backgrounder.story;

/** A story's longer texts, as {@link StorySections} reads them. */
public record StoryTexts(String analysis, String comparison, String background) {
    static final StoryTexts NONE = new StoryTexts(null, null, null);
}
