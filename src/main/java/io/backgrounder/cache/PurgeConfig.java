package io.backgrounder.cache;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The caches in front that are told what is no longer true. The defaults are for Varnish with its xkey module. */
@ConfigMapping(prefix = "backgrounder.purge")
interface PurgeConfig {
    /** Where each of them takes purges: {@code http://varnish:6081/}; none by default. */
    Optional<List<URI>> urls();

    /** {@code POST} for Fastly. */
    @WithDefault("PURGE")
    String method();

    /** A header besides {@code Surrogate-Key}, as it is written: {@code Fastly-Key: 0123}. */
    Optional<String> header();
}
