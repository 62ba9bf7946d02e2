package io.backgrounder.web.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every problem that the API reports; {@code /problems/{slug}} explains each of them. */
public enum ProblemType {
    INVALID_PARAMETER(400, "Invalid parameter", """
        A query parameter has a value that it cannot have, is repeated although it is not a list, or cannot be combined with another. \
        `errors` names it and says what it accepts. Correct it; the same request will fail again."""),
    UNKNOWN_PARAMETER(400, "Unknown parameter", """
        The request has a query parameter that this address does not know. It is refused rather than ignored, since a filter that is \
        silently ignored would show more than was asked for. `errors` names it and lists the known ones."""),
    INVALID_CURSOR(400, "Invalid cursor", """
        The cursor is damaged, or was issued for another list, sort or filter. Cursors are opaque: follow `page.nextCursor` or the `Link` \
        header with all other parameters unchanged, or start again without a cursor. The same holds for `nextToken` and `after` of the \
        change feed, whose other parameters may change."""),
    MALFORMED_BODY(400, "Malformed body", """
            The body cannot be read: it is not JSON, or has an unknown or repeated member, a value of the wrong type, or text that could \
            not be returned as it was sent. `errors` points to it (JSON Pointer, RFC 6901)."""),
    MALFORMED_REQUEST(400, "Malformed request", """
        The request line, a header or the path is malformed or ambiguous: for example a path with `;`, `//`, a dot segment or an encoded \
        slash, or a header with a single value that is repeated. `detail` says which."""),
    UNAUTHENTICATED(401, "Authentication needed", """
        The request has a key that is not valid here: mistyped, revoked, expired, or rotated out; or it has none, although this address \
        needs `Authorization: Bearer <key>`. `/v1` needs none: leave the header out to read it without one. A server with an external \
        database and no `BACKGROUNDER_ADMIN_KEY` has no valid key until one is made."""),
    FORBIDDEN(403, "Not allowed", """
        The key or token is valid, but does not have the scope that this operation needs; `detail` and `WWW-Authenticate` name it. Or \
        the operation is for a person, and it does not belong to one; then `detail` says so. Use another one, or ask an administrator."""),
    NOT_FOUND(404, "Not found", """
        There is nothing at this address, and no sign that there ever was. Or what stands here names pages of the site that readers see, \
        and the setting that says where these are is unset; `detail` names it."""),
    METHOD_NOT_ALLOWED(
            405,
            "Method not allowed",
            "The address exists, but does not accept this method. `Allow` lists those that it accepts."),
    NOT_ACCEPTABLE(
            406,
            "Not acceptable",
            "None of the media types in `Accept` is available here. `detail` and `mediaTypes` say which are."),
    REQUEST_TIMEOUT(408, "Request timeout", "The request did not arrive in time. You may send it again."),
    CONFLICT(409, "Conflict", """
            The request is valid, but conflicts with the current state of the resource; `detail` says why, and what to do first. If \
            other documents prevent a deletion, a merge or a withdrawal, `referrers` says how many there are, and links to the 20 that were \
            edited last."""),
    WITHDRAWN(410, "Withdrawn", """
        What was published here has been withdrawn or deleted, or its address was redacted; `detail` gives the public reason, and \
        `withdrawal` has it with the time of a withdrawal. Remove copies of it. The address will not be given to anything else."""),
    SYNC_TOKEN_EXPIRED(410, "Sync token expired", """
        The token belongs to another change log than the current one, for example after a backup was restored, so that the changes since \
        then are unknown. Take a new export of each type, `/v1/export/{type}`, remove from your copy what is not in it, and continue with \
        the token in its last line."""),
    PRECONDITION_FAILED(412, "Precondition failed", """
            `If-Match` names another state than the current one, since somebody else has written meanwhile, or `If-None-Match: *` found \
            that the resource exists already. Nothing was written. `ETag` is that of the current state: read it again, and send the change \
            with it."""),
    CONTENT_TOO_LARGE(413, "Content too large", "The body is larger than 32 MiB."),
    URI_TOO_LONG(414, "Address too long", "The request line is longer than 8 KiB."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", """
            The body's `Content-Type` is not one that this address accepts: `detail`, `mediaTypes` and the headers `Accept`, `Accept-Post` \
            or `Accept-Patch` say which are. Or its `Content-Encoding` is not supported: `Accept-Encoding` says which are. An import may \
            be sent as `gzip`, anything else only unencoded."""),
    INVALID_DOCUMENT(422, "Invalid document", """
            The body is well-formed, but breaks rules of this resource. `errors` lists them, at most 100, each with the JSON Pointer (RFC \
            6901) of its member. Nothing was written."""),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency key reused", """
        The `Idempotency-Key` was sent before with another request. A key stands for one request and its repetitions: make a new key for a \
        new request."""),
    PRECONDITION_REQUIRED(428, "Precondition required", """
            A write needs `If-Match` with the `ETag` that was read, so that nobody's work is overwritten unnoticed, or `If-None-Match: *` \
            to create a resource that must not exist yet."""),
    HEADERS_TOO_LARGE(431, "Headers too large", "The request's headers are larger than 16 KiB."),
    INTERNAL_ERROR(500, "Internal error", """
        A bug in the server. Its details are not shown here; `requestId` finds them in the server's log. Please report it with that id."""),
    NOT_IMPLEMENTED(501, "Not implemented", """
        No address of this server accepts this method. Methods are case-sensitive, and written in capitals."""),
    SERVICE_UNAVAILABLE(503, "Service unavailable", """
        The database, or the OpenID Connect provider of the token, cannot be reached or is too busy. Nothing is wrong with the request: \
        send it again after `Retry-After` seconds."""),
    POSITION_NOT_READY(503, "Position not ready", """
        `minPosition` names a position that the change log has not reached yet, so that no answer could be true at it. Send the request \
        again after `Retry-After` seconds; if that does not help, the position is not one of this system.""");

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

    /** The explanation, as CommonMark: what happened, and what to do about it. */
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

    /** The type of a status about which nothing else is known; any other 4xx is a malformed request. */
    public static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status && status != MALFORMED_REQUEST.status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
    }
}
