package io.backgrounder.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may decide of webhooks. */
@ConfigMapping(prefix = "backgrounder.webhooks")
interface WebhookConfig {
    /** Whether URLs may be {@code http}: then anybody on the way reads what is sent. */
    @WithDefault("false")
    boolean allowHttp();

    /** Whether they may lead to addresses that are not public: then administrators reach whatever this server does. */
    @WithDefault("false")
    boolean allowPrivateTargets();

    /** How long after the first failure it is tried again; twice as long after each further one. */
    @WithDefault("1s")
    Duration firstRetry();
}
