package io.backgrounder;

import io.backgrounder.change.ChangesMissed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Has the next answers made anew, whatever the cache has. */
@Singleton
public class Cold {
    @Inject
    Event<ChangesMissed> missed;

    public void start() {
        missed.fire(new ChangesMissed());
    }
}
