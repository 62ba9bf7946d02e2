package io.backgrounder.bulk;

/**
 * One import.
 *
 * @param key the {@code Idempotency-Key}, or null
 * @param mode the mode of lines that name none
 * @param requestId the id of the request, or null
 */
record ImportJob(
        String author, String key, ImportMode mode, String requestId, Importer.Results results, ImportQueue queue) {

    ImportJob(String author, String key, ImportMode mode, String requestId, Importer.Results results) {
        this(author, key, mode, requestId, results, new ImportQueue());
    }
}
