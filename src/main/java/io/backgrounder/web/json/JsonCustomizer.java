package io.backgrounder.web.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Configures how JSON is written: characters beyond the Basic Multilingual Plane as UTF-8, not as pairs of escapes; addresses by
 * {@link PublicUrl}.
 */
@Singleton
class JsonCustomizer implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory().enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8);
        mapper.registerModule(new SimpleModule("addresses").setSerializerModifier(new AddressMembers()));
    }
}
