package io.backgrounder.web.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Writes every member whose schema has the format {@code uri-reference} as an address of this server. */
class AddressMembers extends BeanSerializerModifier {
    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription type, List<BeanPropertyWriter> members) {
        for (BeanPropertyWriter member : members) {
            Schema schema = member.getAnnotation(Schema.class);
            if (schema != null && schema.format().equals("uri-reference")) {
                member.assignSerializer(new AddressSerializer());
            }
        }
        return members;
    }
}
