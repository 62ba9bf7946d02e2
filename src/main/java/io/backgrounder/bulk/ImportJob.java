package io.backgrounder.bulk;

/**
 * One import.
 *
 * @param key its {@code Idempotency-Key}, or null
 */
record ImportJob(String author, String key, Importer.Results results, ImportQueue queue) {}
