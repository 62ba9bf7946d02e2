package io.backgrounder.cache;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Settings of the caches in front, which are told what is no longer true. The defaults are for Varnish with its xkey module. */
@ConfigMapping(prefix = "backgrounder.purge")
interface PurgeConfig {
    /** The addresses at which they accept purges, {@code http://varnish:6081/}; none by default. */
    Optional<List<URI>> urls();

    /** The method of purge requests; {@code POST} for Fastly. */
    @WithDefault("PURGE")
    String method();

    /** A header to send besides {@code Surrogate-Key}, with its value: {@code Fastly-Key: 0123}. */
    Optional<String> header();
}
