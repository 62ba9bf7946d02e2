package io.backgrounder.web.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every problem that the API reports; {@code /problems/{slug}} explains each. */
public enum ProblemType {
    INVALID_PARAMETER(400, "Invalid parameter", """
        A query parameter has a value that it cannot take, stands twice and is no list, or does not go with another. `errors` names it \
        and says what it takes. Correct it; the same request will fail again."""),
    UNKNOWN_PARAMETER(400, "Unknown parameter", """
        This address does not know a query parameter that was sent. It is refused rather than ignored, since a filter \
        that is silently ignored would show more than was asked for. `errors` names it and lists the known ones."""),
    INVALID_CURSOR(400, "Invalid cursor", """
        The cursor is damaged, or was given out for another list, sort or filter. Cursors are opaque: follow `page.nextCursor` \
        or the `Link` header with all other parameters unchanged, or start again without a cursor. The same holds for `nextToken` and \
        `after` of the change feed, whose other parameters may change."""),
    MALFORMED_BODY(400, "Malformed body", """
            The body is not what this address reads: it is no JSON at all, has a member that is not known or stands twice, a value of \
            another type, or text that could not be given back as it came. `errors` points to it (JSON Pointer, RFC 6901)."""),
    MALFORMED_REQUEST(400, "Malformed request", """
        The request line, a header or the path cannot be understood without ambiguity: for example a path with `;`, `//`, a \
        dot segment or an encoded slash, or two lines of a header that has one value. `detail` says what."""),
    UNAUTHENTICATED(401, "Authentication needed", """
        The request carried a key that is not valid here: mistyped, revoked, expired, or rotated out; or none, where this address \
        needs `Authorization: Bearer <key>`. `/v1` needs none: leave the header out to read it without one. A server with an external database and no `BACKGROUNDER_ADMIN_KEY` has no valid key \
        until one is made."""),
    FORBIDDEN(403, "Not allowed", """
        The key or token is valid, but does not have the scope that this needs; `detail` and `WWW-Authenticate` name it. Use \
        another one, or ask an administrator for it."""),
    NOT_FOUND(404, "Not found", "There is nothing at this address, and no sign that there ever was."),
    METHOD_NOT_ALLOWED(
            405,
            "Method not allowed",
            "The address exists, but not for this method. `Allow` lists those that it takes."),
    NOT_ACCEPTABLE(
            406,
            "Not acceptable",
            "None of the media types in `Accept` can be made here. `detail` and `mediaTypes` say which can."),
    REQUEST_TIMEOUT(408, "Request timeout", "The request did not arrive in time. It may be sent again."),
    CONFLICT(409, "Conflict", """
            The request is right, but not in the state that the resource is in; `detail` says what stands against it and what to do \
            first. Where stories stand against a deletion, `referrers` says how many there are, and names the last edited 20."""),
    WITHDRAWN(410, "Withdrawn", """
        What was published here has been withdrawn or deleted; `detail` gives the public reason. Remove copies of it. The address \
        will not be given to anything else."""),
    SYNC_TOKEN_EXPIRED(410, "Sync token expired", """
        The token is of another change log than the present one, as after a restored backup: what changed since cannot be told. Take a \
        new export of each type, `/v1/export/{type}`, remove from the copy what is not in it, and go on with the token in its last line."""),
    PRECONDITION_FAILED(412, "Precondition failed", """
            `If-Match` names another state than the present one (somebody else wrote meanwhile), or `If-None-Match: *` found that there is \
            something already. Nothing was written. `ETag` is that of the present state: read it again, and send the change with it."""),
    CONTENT_TOO_LARGE(413, "Content too large", "The body is larger than 32 MiB."),
    URI_TOO_LONG(414, "Address too long", "The request line is longer than 8 KiB."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", """
            The body's `Content-Type` is not one that this address takes: `detail`, `mediaTypes` and the headers `Accept`, `Accept-Post` or \
            `Accept-Patch` say which are. Or it has a `Content-Encoding` that is not unpacked here: `Accept-Encoding` says which is. An \
            import may come as `gzip`, anything else only as it is."""),
    INVALID_DOCUMENT(422, "Invalid document", """
            The body is well-formed, but breaks rules of this resource. `errors` has all of them, each with the JSON Pointer (RFC 6901) of \
            its member. Nothing was written."""),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency key reused", """
        The `Idempotency-Key` came before with another request. A key stands for one request, and its repeats: make a new key for \
        a new one."""),
    PRECONDITION_REQUIRED(428, "Precondition required", """
            A write needs `If-Match` with the `ETag` that was read, so that nobody's work is overwritten unseen, or `If-None-Match: *` to \
            create what must not be there yet."""),
    HEADERS_TOO_LARGE(431, "Headers too large", "The request's headers are larger than 16 KiB."),
    INTERNAL_ERROR(500, "Internal error", """
        A bug of ours. Nothing of it is shown here; `requestId` finds it in the server's log. Please report it with that id."""),
    NOT_IMPLEMENTED(501, "Not implemented", """
        No address of this server takes this method. Methods are written in capitals."""),
    SERVICE_UNAVAILABLE(503, "Service unavailable", """
        The database, or the provider whose token was sent, cannot be reached or is too busy for more work. Nothing is wrong with \
        the request: send it again after `Retry-After` seconds."""),
    POSITION_NOT_READY(503, "Position not ready", """
        `minPosition` names a place in the change log that has not come yet: nothing here could be true of it. Send the request again \
        after `Retry-After` seconds; if that does not help, the position is not one of this system.""");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** CommonMark: what happened and what to do about it. */
    public String explanation() {
        return explanation;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String address() {
        return "/problems/" + slug();
    }

    static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The type that a status stands for where nothing else is known; another 4xx is a malformed request. */
    public static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status && status != MALFORMED_REQUEST.status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
    }
}
