package io.backgrounder.web.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes a text body in the format that the request asks for, an attribute of the writer. */
class MarkdownSerializer extends JsonSerializer<String> {
    @Override
    public void serialize(String markdown, JsonGenerator json, SerializerProvider provider) throws IOException {
        TextFormat format = (TextFormat) provider.getAttribute(TextFormat.class);
        json.writeString(format == null ? markdown : format.render(markdown));
    }
}
