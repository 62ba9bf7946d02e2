package io.backgrounder.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much memory the response cache may take, and how it is served. */
@ConfigMapping(prefix = "backgrounder.cache")
public interface CacheConfig {
    /** About so much heap, {@code 64M}; 0 switches it off. */
    @WithDefault("64M")
    MemorySize maxSize();

    /** Whether answers are also given on open connections before Vert.x makes a request of it. */
    @WithDefault("true")
    boolean shortcut();

    default boolean isOn() {
        return maxSize().asLongValue() > 0;
    }
}
