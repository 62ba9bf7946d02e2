package io.backgrounder;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Lets a test decide what becomes of texts that are written as JSON: each may become another one, or an {@link Error}. */
@Singleton
public class JsonFault implements ObjectMapperCustomizer {
    /** What may go wrong anywhere; Jackson itself takes the first for endless recursion. */
    public static final List<Class<? extends Throwable>> KINDS =
            List.of(StackOverflowError.class, OutOfMemoryError.class, LinkageError.class, IllegalStateException.class);

    private static volatile UnaryOperator<String> fault = UnaryOperator.identity();

    /** Holds until {@link #disarm}. */
    public static void arm(UnaryOperator<String> becomes) {
        fault = becomes;
    }

    public static void disarm() {
        fault = UnaryOperator.identity();
    }

    /** Where one of some texts is written. */
    public static void armAt(Set<String> texts, Class<? extends Throwable> kind) {
        arm(text -> {
            if (texts.contains(text)) {
                JsonFault.raise(kind);
            }
            return text;
        });
    }

    /** Anything, declared or not. */
    @SuppressWarnings("unchecked")
    public static <E extends Throwable> void raise(Class<? extends Throwable> kind) throws E {
        try {
            throw (E) kind.getConstructor(String.class).newInstance("by the test");
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("fault").addSerializer(new Texts()));
    }

    private static final class Texts extends StdSerializer<String> {
        private static final long serialVersionUID = 1;

        private Texts() {
            super(String.class);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, String text) {
            return text.isEmpty();
        }

        @Override
        public void serialize(String text, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(fault.apply(text));
        }
    }
}
