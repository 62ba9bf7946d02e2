package io.backgrounder.web.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes an address of this server behind the base that its reader needs, an attribute of the writer; without the attribute, as stored. */
public class AddressSerializer extends JsonSerializer<Object> {
    @Override
    public void serialize(Object address, JsonGenerator json, SerializerProvider provider) throws IOException {
        String text = address.toString();
        Object base = provider.getAttribute(AddressSerializer.class);
        json.writeString(text.startsWith("/") && base instanceof Base known ? known.before(text) : text);
    }

    /**
     * What stands before addresses.
     *
     * @param delivery what stands before those of delivery
     * @param others what stands before all others
     */
    record Base(String delivery, String others) {
        private static final String DELIVERY = "/v1/";

        String before(String address) {
            return (address.startsWith(DELIVERY) ? delivery : others) + address;
        }
    }
}
