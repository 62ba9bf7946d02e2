package io.backgrounder.webhook;

/**
 * What came of an attempt.
 *
 * @param status of the response; null where there was none
 * @param error why it counts as failed; null where it does not
 */
record Answer(Integer status, String error) {
    private static final int GONE = 410;
    private static final int LONGEST_ERROR = 300;

    static Answer of(int status) {
        if (status >= 200 && status < 300) {
            return new Answer(status, null);
        } else if (status >= 300 && status < 400) {
            return new Answer(status, "answered " + status + ": redirects are not followed");
        }
        return new Answer(status, "answered " + status);
    }

    static Answer none(String why) {
        return new Answer(null, why.substring(0, Math.min(why.length(), LONGEST_ERROR)));
    }

    boolean isDelivered() {
        return error == null;
    }

    /** The receiver wants no more. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
