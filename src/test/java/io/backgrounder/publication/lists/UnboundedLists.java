package io.backgrounder.publication.lists;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests that want all of an editors' list, in a database that holds what other tests have written, too. */
public abstract class UnboundedLists {
    static final int BOUND = ManuscriptLists.most;

    @BeforeEach
    protected void liftBound() {
        ManuscriptLists.most = 100_000;
    }

    @AfterEach
    protected void restoreBound() {
        ManuscriptLists.most = BOUND;
    }
}
