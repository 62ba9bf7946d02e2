package io.backgrounder.log;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.erdtman.jcs.NumberToJSON;

/**
 * Writes records as canonical JSON (RFC 8785), without their {@code links}, which differ with the public URL.
 *
 * <p>The library would parse and write again what Jackson has written, which takes three times as long as an import has to spare. So Jackson
 * writes it in this form at once, and the library is used for numbers only; a test compares the two.
 */
@ApplicationScoped
class CanonicalJson {
    private static final String LINKS = "links";

    private final ObjectWriter writer;

    @Inject
    CanonicalJson(ObjectMapper mapper) {
        ObjectMapper canonical = mapper.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        canonical.getFactory().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE.mappedFeature());
        writer = canonical
                .registerModule(new SimpleModule("canonical")
                        .addSerializer(Double.class, new Numbers())
                        .setSerializerModifier(new Members()))
                .writer();
    }

    byte[] of(Object value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole numbers of pages are so small that Jackson writes them alike. */
    private static final class Numbers extends JsonSerializer<Double> {
        @Override
        public void serialize(Double number, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(NumberToJSON.serializeNumber(number));
        }
    }

    private static final class Members extends BeanSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription type, List<BeanPropertyWriter> members) {
            return members.stream()
                    .filter(member -> !member.getName().equals(LINKS))
                    .toList();
        }

        @Override
        public List<BeanPropertyWriter> orderProperties(
                SerializationConfig config, BeanDescription type, List<BeanPropertyWriter> members) {
            return members.stream()
                    .sorted(Comparator.comparing(BeanPropertyWriter::getName))
                    .toList();
        }
    }
}
