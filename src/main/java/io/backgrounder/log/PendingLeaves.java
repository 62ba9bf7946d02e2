package io.backgrounder.log;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The leaves that the current transaction appends at its end. */
@TransactionScoped
class PendingLeaves implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient List<Pending> leaves = new ArrayList<>();

    /**
     * A leaf without its place.
     *
     * @param salt null once it is destroyed
     */
    record Pending(LeafName name, byte[] salt, byte[] hash) {}

    void add(List<Pending> more) {
        leaves.addAll(more);
    }

    /** Destroys the salts of those that were written and struck in the same transaction. */
    void forget(Predicate<LeafName> struck) {
        leaves.replaceAll(leaf -> struck.test(leaf.name()) ? new Pending(leaf.name(), null, leaf.hash()) : leaf);
    }

    /** Returns all, and forgets them. */
    List<Pending> take() {
        List<Pending> all = List.copyOf(leaves);
        leaves.clear();
        return all;
    }
}
