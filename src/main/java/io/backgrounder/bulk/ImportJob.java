package io.backgrounder.bulk;

/**
 * One import.
 *
 * @param key the {@code Idempotency-Key}, or null
 * @param mode the mode of lines that name none
 * @param rehearsal the lines of a dry run so far; null if it is none
 * @param requestId the id of the request, or null
 */
record ImportJob(
        String author,
        String key,
        ImportMode mode,
        Rehearsal rehearsal,
        String requestId,
        Importer.Results results,
        ImportQueue queue) {

    ImportJob(
            String author,
            String key,
            ImportMode mode,
            Rehearsal rehearsal,
            String requestId,
            Importer.Results results) {
        this(author, key, mode, rehearsal, requestId, results, new ImportQueue());
    }

    boolean isDryRun() {
        return rehearsal != null;
    }
}
