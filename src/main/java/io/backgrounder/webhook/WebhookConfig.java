package io.backgrounder.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configuration of webhooks. */
@ConfigMapping(prefix = "backgrounder.webhooks")
interface WebhookConfig {
    /** Whether URLs may be {@code http}, which lets anybody on the way read events. */
    @WithDefault("false")
    boolean allowHttp();

    /** Whether URLs may lead to addresses that are not public, which lets administrators reach whatever this server can reach. */
    @WithDefault("false")
    boolean allowPrivateTargets();

    /** The time from the first failure to the first retry. It doubles with each further failure. */
    @WithDefault("1s")
    Duration firstRetry();
}
