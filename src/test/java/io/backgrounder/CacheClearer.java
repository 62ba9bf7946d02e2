package io.backgrounder;

import io.backgrounder.change.ChangesMissed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Clears the caches, so that the next answers are made anew. */
@Singleton
public class CacheClearer {
    @Inject
    Event<ChangesMissed> missed;

    public void clear() {
        missed.fire(new ChangesMissed());
    }
}
