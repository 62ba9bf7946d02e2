package io.backgrounder.bulk;

/**
 * One import.
 *
 * @param key the {@code Idempotency-Key}, or null
 * @param requestId the id of the request, or null
 */
record ImportJob(String author, String key, String requestId, Importer.Results results, ImportQueue queue) {

    ImportJob(String author, String key, String requestId, Importer.Results results) {
        this(author, key, requestId, results, new ImportQueue());
    }
}
