package io.backgrounder;

/** Resources of the demo content. Tests that share an application only read them. */
public final class DemoContent {
    public static final String LEAP_SECOND_SLUG = "leap-second-to-be-retired";

    /** The address of the story's page. */
    public static final String LEAP_SECOND_STORY = "/v1/stories/" + LEAP_SECOND_SLUG;

    private DemoContent() {}
}
