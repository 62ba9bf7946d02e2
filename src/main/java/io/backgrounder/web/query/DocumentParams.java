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

/** Query parameters that all delivery addresses share. The writer of representations applies them, whatever the resource. */
public class DocumentParams {
    @Parameter(
            description =
                    "Return only these optional members, or members of them such as `topics.name`, comma-separated. Required members are"
                            + " always returned, and so is what `include` names",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    public List<String> fields;

    @Parameter(
            description =
                    "The format of text bodies: as stored (CommonMark 0.31 with GitHub's tables, strikethrough, bare links and"
                            + " footnotes), sanitised HTML, or plain text",
            schema = @Schema(enumeration = {"markdown", "html", "plain"}))
    @RestQuery
    @DefaultValue("markdown")
    public String text;

    @Context
    public UriInfo uri;

    /** The members that the request includes; none where the address has no such parameter. */
    protected List<String> included() {
        return List.of();
    }

    /** Whether the reader wants this member, by naming it or by naming none. */
    public boolean wants(String member) {
        return fields == null || fields.isEmpty() || names(member);
    }

    /** Whether the reader names this member, or a member of it. */
    public boolean names(String member) {
        return isNamed(member, fields) || isNamed(member, included());
    }

    private static boolean isNamed(String member, List<String> paths) {
        return paths != null && paths.stream().anyMatch(path -> path.equals(member) || path.startsWith(member + "."));
    }
}
