package io.backgrounder.story;

import java.time.Instant;
import java.util.UUID;

/** Whether a story can be read. */
public record StoryStatus(UUID id, String status, String withdrawnReason, Instant withdrawnAt) {}
