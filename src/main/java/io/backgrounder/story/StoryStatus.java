package io.backgrounder.story;

import java.time.Instant;
import java.util.UUID;

/** The status of a story, which says whether readers can read it. */
public record StoryStatus(UUID id, String status, String withdrawnReason, Instant withdrawnAt) {}
