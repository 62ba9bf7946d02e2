package io.backgrounder.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much memory the response cache may take. */
@ConfigMapping(prefix = "backgrounder.cache")
public interface CacheConfig {
    /** About so much heap, {@code 64M}; 0 switches it off. */
    @WithDefault("64M")
    MemorySize maxSize();

    default boolean isOn() {
        return maxSize().asLongValue() > 0;
    }
}
