package io.backgrounder.benchmark;

/** Tells whoever waits for a figure what is going on, aside from the figures. */
public final class Progress {
    private Progress() {}

    public static void tell(String what) {
        System.err.println("... " + what);
    }
}
