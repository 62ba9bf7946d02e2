package io.backgrounder.database;

/** The embedded PostgreSQL cannot run; the message says why and what to do. Without a stack trace, which would hide it. */
class EmbeddedException extends RuntimeException {
    EmbeddedException(String message) {
        super(message, null, false, false);
    }
}
