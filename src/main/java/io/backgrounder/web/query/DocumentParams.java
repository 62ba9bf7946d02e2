package io.backgrounder.web.query;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** What every delivery address takes. The writer of representations carries it out, whatever the resource. */
public class DocumentParams {
    @Parameter(
            description =
                    "Only these optional members, or members of them such as `topics.name`, comma-separated; the required ones"
                            + " always come, and so does what `include` names",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    public List<String> fields;

    @Parameter(
            description =
                    "How text bodies are written: as they were stored (CommonMark 0.31 with GitHub's tables, strikethrough, bare"
                            + " links and footnotes), sanitised HTML, or plain text",
            schema = @Schema(enumeration = {"markdown", "html", "plain"}))
    @RestQuery
    @DefaultValue("markdown")
    public String text;

    @Context
    UriInfo uri;

    /** What comes beside the members that come unasked; none where the address has no such parameter. */
    protected List<String> included() {
        return List.of();
    }

    /** Whether the reader wants this member: by name, or by picking none. */
    public boolean wants(String member) {
        return fields == null || fields.isEmpty() || names(member);
    }

    /** Whether the reader names this member, or something in it. */
    public boolean names(String member) {
        return isNamed(member, fields) || isNamed(member, included());
    }

    private static boolean isNamed(String member, List<String> paths) {
        return paths != null && paths.stream().anyMatch(path -> path.equals(member) || path.startsWith(member + "."));
    }
}
