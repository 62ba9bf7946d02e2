package io.backgrounder.image;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Which addresses images may have. They are checked when a document is written, and never looked up. */
@ConfigMapping(prefix = "backgrounder.images")
interface ImageConfig {
    /** Whether addresses may be {@code http}, which pages that are served by https do not load. */
    @WithDefault("false")
    boolean allowHttp();

    /**
     * The hosts on which images may be: names, or {@code *.} with the name under which they all are. Without it, every host with a public
     * name.
     */
    Optional<List<String>> hosts();
}
