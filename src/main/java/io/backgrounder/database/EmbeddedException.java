package io.backgrounder.database;

/**
 * Thrown if the embedded PostgreSQL cannot run; the message says why and what to do. It has no stack trace, which would hide the message.
 */
class EmbeddedException extends RuntimeException {
    EmbeddedException(String message) {
        super(message, null, false, false);
    }
}
