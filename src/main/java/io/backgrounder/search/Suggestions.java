package io.backgrounder.search;

import io.backgrounder.web.json.Representation;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Suggestions, the most likely first. */
@Schema(description = "Suggestions, most likely first")
public record Suggestions(@NotNull List<Suggestion> data) implements Representation {}
