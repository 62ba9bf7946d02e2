package io.backgrounder.web.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.List;

/** Writes a text body in the format that the request asks for, an attribute of the writer. */
class MarkdownSerializer extends JsonSerializer<String> {
    @Override
    public void serialize(String markdown, JsonGenerator json, SerializerProvider provider) throws IOException {
        TextFormat format = (TextFormat) provider.getAttribute(TextFormat.class);
        List<Annotation> annotations = format == TextFormat.HTML ? annotations(json.getOutputContext()) : List.of();
        json.writeString(
                format == null
                        ? markdown
                        : annotations.isEmpty() ? format.render(markdown) : SafeHtml.of(markdown, annotations));
    }

    /** Those of the member that is being written, in the nearest object around it that has annotations. */
    private static List<Annotation> annotations(JsonStreamContext member) {
        String path = member.getCurrentName();
        for (JsonStreamContext context = member; context != null; context = context.getParent()) {
            if (context.getCurrentValue() instanceof Annotated annotated) {
                return annotated.annotations(path);
            }
            JsonStreamContext parent = context.getParent();
            if (parent != null && !parent.inRoot()) {
                path = (parent.inArray() ? parent.getCurrentIndex() : parent.getCurrentName()) + "." + path;
            }
        }
        return List.of();
    }
}
