package io.backgrounder.image;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Images as rows keep them: the JSON that readers get. */
public final class ImageJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter WRITER = MAPPER.writer();
    private static final ObjectReader IMAGE = MAPPER.readerFor(Image.class);
    private static final ObjectReader SECTIONS = MAPPER.readerFor(SectionImages.class);

    private ImageJson() {}

    /** The SQL for the column {@code image} of a table with this alias; null unless it is wanted. */
    public static String column(String table, boolean wanted) {
        return wanted ? table + ".image" : "null as image";
    }

    /** @param images an image, or those of the sections; null for none */
    public static String write(Record images) {
        try {
            return images == null ? null : WRITER.writeValueAsString(images);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The image in a column; null if there is none. */
    public static Image image(String json) {
        return read(IMAGE, json);
    }

    /** The images of the sections in a column; null if there are none. */
    public static SectionImages sections(String json) {
        return read(SECTIONS, json);
    }

    private static <T> T read(ObjectReader reader, String json) {
        try {
            return json == null ? null : reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
