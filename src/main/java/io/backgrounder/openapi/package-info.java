/** The OpenAPI document's general part, and the conventions that every operation follows without saying so itself. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Backgrounder",
                        version = "1.0.0",
                        description = """
                                Explained news as JSON: stories with what happened, what is behind the headline, what the papers say and how \
                                we got here; a source summary for each publication; FAQs; and topic entities.

                                **Reading** (`/v1`) is open to all. A story or topic is found by its slug or its id; a former slug answers \
                                308, a withdrawn story 410. Lists are paged by opaque cursors: follow `page.nextCursor` or the `Link` header. \
                                Unknown parameters are refused; lists in queries are joined by commas, repeated, or both. A filter takes \
                                several values: any of them will do. Required members always come; `fields` picks among the others, \
                                and among those in them (`topics.name`); what `include` names comes too.

                                **Text bodies** are CommonMark 0.31 with GitHub's tables, strikethrough, bare links and footnotes; \
                                with `text` they come as sanitised HTML or as plain text. In HTML, raw HTML is shown and not run, and an \
                                image is its alternative text; in plain text, the address of a link stands in parentheses behind its words.

                                **Writing and administration** (`/editorial`, `/admin`) need a key or token with a scope: `content:read`, \
                                `content:write`, `content:publish` or `admin`, each of which includes those before it. Their answers \
                                are `no-store`.

                                **Errors** are `application/problem+json` (RFC 9457); each `type` is an address that explains it.

                                **Staying in step**: `/v1/export/{type}` has all of a kind and a token; `/v1/changes` and its live stream go on \
                                from there, each change once and none missed.

                                **Addresses** in answers (`links`, `Link`, `Location`, `type` of problems) are URI references: resolve them against the \
                                address that was asked for. They begin with the server's public URL where it is configured.

                                **Caching**: each representation has a strong `ETag`; send it back in `If-None-Match` and get 304.""",
                        license = @License(name = "Apache 2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "/", description = "This server"),
        tags = {
            @Tag(name = "Stories", description = "Explained news stories and their parts"),
            @Tag(name = "Corrections", description = "What was put right"),
            @Tag(name = "Source summaries", description = "What the papers say, across stories"),
            @Tag(name = "Sources", description = "The publications that stories summarise"),
            @Tag(name = "FAQs", description = "Common questions behind the news"),
            @Tag(name = "Topics", description = "The entities that stories are about"),
            @Tag(name = "Search", description = "Finding content by its words"),
            @Tag(name = "Changes", description = "Keeping a copy in step"),
            @Tag(name = "Editing stories", description = "Drafts, publication and withdrawal"),
            @Tag(name = "Editing sources", description = "Writing publications"),
            @Tag(name = "Editing FAQs", description = "Writing FAQs"),
            @Tag(name = "Editing topics", description = "Writing and merging topics"),
            @Tag(name = "Tombstones", description = "What was deleted or merged"),
            @Tag(name = "Import", description = "Bulk load and dump"),
            @Tag(name = "API keys", description = "Who may do what"),
            @Tag(name = "Webhooks", description = "Who is told of changes"),
            @Tag(name = "Webhook events", description = "What webhooks are sent"),
            @Tag(name = "Audit", description = "Who did what"),
            @Tag(name = "Administration", description = "Secrets of the server"),
            @Tag(name = "Problems", description = "Every error that the API reports, explained"),
            @Tag(name = "Index", description = "Where to start")
        },
        components =
                @Components(
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = "key",
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        description =
                                                "An API key: one made by `POST /admin/v1/api-keys`, the one that the embedded default"
                                                        + " hands over at its first start, or what `BACKGROUNDER_ADMIN_KEY` says. Where an OpenID"
                                                        + " Connect provider is configured, also an access token of its.")))
package io.backgrounder.openapi;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
