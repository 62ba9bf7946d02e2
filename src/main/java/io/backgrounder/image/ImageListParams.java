package io.backgrounder.image;

import io.backgrounder.web.query.ListParams;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Query parameters of lists whose lines are whole but for their images. */
public class ImageListParams extends ListParams {
    private static final String IMAGE = "image";

    @Parameter(
            description = "Optional members to include, comma-separated",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = IMAGE))
    @RestQuery
    @Separator(",")
    public List<String> include;

    @Override
    protected List<String> included() {
        return include;
    }

    /** Whether to read the images. */
    public boolean wantsImage() {
        return names(IMAGE);
    }
}
