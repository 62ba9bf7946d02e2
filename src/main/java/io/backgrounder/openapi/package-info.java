/**
 * The general part of the OpenAPI document, and the conventions that every operation follows without stating them itself.
 *
 * <p>Uses {@code cache} and the packages below it. Start at {@link io.backgrounder.openapi.OperationConventions}.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Backgrounder",
                        version = "", // application.properties sets it
                        description = """
                                Explained news as JSON: stories that say what happened, what is behind the headline, what the press \
                                reports and how we got here; source summaries, one for each publication; FAQs; topics; \
                                contributors; and fronts.

                                **Reading** (`/v1`) is open to all. A resource is found by its slug or its id; a former slug \
                                answers 308, a withdrawn resource 410. Lists are paged by opaque cursors: follow `page.nextCursor` or the \
                                `Link` header. Unknown parameters are refused. Parameters that are lists are joined by commas, repeated, \
                                or both; a filter with several values matches any of them. Required members are always returned; \
                                `fields` selects among the others and among their members (`topics.name`); members that `include` names \
                                are returned too.

                                **Text bodies** are CommonMark 0.31 with GitHub's tables, strikethrough, bare links and footnotes; the \
                                parameter `text` converts them to sanitised HTML or plain text. In HTML, raw HTML is shown and not run, \
                                and an image is replaced by its alternative text. In plain text, the address of a link follows its words \
                                in parentheses.

                                **Writing and administration** (`/editorial`, `/admin`) need a key or token with a scope: \
                                `content:read`, `content:write`, `content:publish` or `admin`, each of which includes those before it, \
                                or `content:ingest`, which lets a pipeline import drafts. \
                                Their answers are `no-store`.

                                **Previews**: `/preview/v1` answers each read as it would be if all drafts were published or, with the \
                                parameter `at`, as it will be at that time. It needs a key with `content:read` or a token of `POST \
                                /editorial/v1/preview-tokens`. Addresses of `/v1` in its answers lead to previews.

                                **Errors** are `application/problem+json` (RFC 9457); each `type` is an address that explains it.

                                **Staying in step**: `/v1/export/{type}` returns everything of a kind, and a token; `/v1/changes` and \
                                its live stream continue from there, with each change once and none missed.

                                **Addresses** in answers (`links`, `Link`, `Location`, `type` of problems) are URI references: resolve \
                                them against the address that you requested. They begin with the public URL of the server if one is \
                                configured.

                                **Caching**: each representation has a strong `ETag`; send it in `If-None-Match` to get 304 if nothing \
                                has changed.""",
                        license = @License(name = "Apache 2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = {
            @Server(url = "/", description = "This server"),
            @Server(
                    url = "/preview",
                    description =
                            "The reads (`/v1`) of this server, as if all drafts were published; with a key or preview token")
        },
        tags = {
            @Tag(name = "Stories", description = "Explained news stories and their parts"),
            @Tag(name = "Corrections", description = "The public ledger of corrections"),
            @Tag(name = "Source summaries", description = "Press reports on all stories, summarised by source"),
            @Tag(name = "Sources", description = "The publications that stories summarise"),
            @Tag(name = "FAQs", description = "Common questions behind the news"),
            @Tag(name = "Topics", description = "The entities that stories are about"),
            @Tag(name = "Articles", description = "Articles on which stories rest"),
            @Tag(name = "Contributors", description = "Who stories and FAQs are by"),
            @Tag(name = "Fronts", description = "Home pages: sections of stories, chosen by hand or by rule"),
            @Tag(name = "Search", description = "Full-text search and suggestions"),
            @Tag(name = "Changes", description = "The change feed and the live stream, for copies that stay in step"),
            @Tag(name = "Log", description = "The log, by which readers check that what was published stays as it was"),
            @Tag(name = "Editing stories", description = "Drafts, publication and withdrawal"),
            @Tag(name = "Editing sources", description = "Writing sources"),
            @Tag(name = "Editing FAQs", description = "Writing FAQs"),
            @Tag(name = "Editing topics", description = "Writing and merging topics"),
            @Tag(
                    name = "Editing articles",
                    description = "Saying what is known of articles, and that they were retracted"),
            @Tag(name = "Editing contributors", description = "Writing and merging contributors"),
            @Tag(name = "Editing fronts", description = "Arranging fronts"),
            @Tag(name = "Replacements", description = "A topic, source or FAQ gives way to another in many stories"),
            @Tag(name = "Preview", description = "The site before it is published"),
            @Tag(name = "Notes", description = "What editors tell their colleagues about a document"),
            @Tag(name = "Redactions", description = "What was struck from a document for good"),
            @Tag(name = "Tombstones", description = "Deleted and merged resources"),
            @Tag(name = "Import", description = "Importing and exporting all content"),
            @Tag(name = "API keys", description = "Keys and what they allow"),
            @Tag(name = "Webhooks", description = "Receivers of changes, and what was sent to them"),
            @Tag(name = "Webhook events", description = "The events that webhooks receive"),
            @Tag(name = "Audit", description = "The audit trail"),
            @Tag(name = "Administration", description = "Secrets of the server"),
            @Tag(name = "Problems", description = "Every error that the API reports, explained"),
            @Tag(name = "Index", description = "The addresses that lead to all others")
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
                                                        + " hands over at its first start, or the value of `BACKGROUNDER_ADMIN_KEY`. If"
                                                        + " an OpenID Connect provider is configured, an access token of that provider"
                                                        + " is accepted too.")))
package io.backgrounder.openapi;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
