package io.backgrounder.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the response cache: how much memory it may take, and how it is served. */
@ConfigMapping(prefix = "backgrounder.cache")
public interface CacheConfig {
    /** About how much heap it may take, {@code 64M}; 0 switches it off. */
    @WithDefault("64M")
    MemorySize maxSize();

    /** Whether answers are also sent before Vert.x makes a request of what it received. */
    @WithDefault("true")
    boolean shortcut();

    /** Whether pages of stories and fronts are also kept in the database, for nodes that do not have them in memory. */
    @WithDefault("true")
    boolean stored();

    default boolean isOn() {
        return maxSize().asLongValue() > 0;
    }
}
