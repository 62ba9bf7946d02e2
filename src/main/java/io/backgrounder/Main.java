package io.backgrounder;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the API. */
@QuarkusMain
public class Main {
    public static void main(String... args) {
        // Lets the embedded PostgreSQL start; a build, which also reads the configuration, never comes by here.
        System.setProperty("backgrounder.database.embedded", "run");
        Quarkus.run(args);
    }
}
