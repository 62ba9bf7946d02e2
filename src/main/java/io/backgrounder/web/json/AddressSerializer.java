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
     * @param url what stands before all
     * @param moved those that have a prefix behind it; null if none have
     */
    record Base(String url, PublicUrl.Moved moved) {
        String before(String address) {
            return moved != null && address.startsWith(moved.path()) ? url + moved.prefix() + address : url + address;
        }
    }
}
