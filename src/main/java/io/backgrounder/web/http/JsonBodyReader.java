package io.backgrounder.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.web.json.StrictJson;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.CharacterCodingException;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Reads every JSON body, of at most 32 MiB, by {@link StrictJson}. A body that cannot be read is a 400; whether a document that was read
 * follows its rules is for {@link Documents} to decide.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, JsonBodyReader.MERGE_PATCH})
public class JsonBodyReader implements ServerMessageBodyReader<Object> {
    /** RFC 7396. */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    /** Lets a document omit its {@code type} where the address implies it. */
    private final ObjectMapper mapper = StrictJson.mapper()
            .rebuild()
            .disable(MapperFeature.REQUIRE_TYPE_ID_FOR_SUBTYPES)
            // A patch is read as a tree: 1e400 must not become the text Infinity there.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Override
    public boolean isReadable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType media) {
        return true;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType media) {
        return true;
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, MediaType media, ServerRequestContext context)
            throws IOException {
        return read(type, context.getInputStream());
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(type, body);
    }

    private Object read(Class<Object> type, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(StrictJson.MOST_BYTES + 1);
        if (bytes.length > StrictJson.MOST_BYTES) {
            throw new ProblemException(
                    ProblemType.CONTENT_TOO_LARGE, "A document is at most " + StrictJson.MOST_BYTES + " bytes long.");
        }
        try {
            Object read = StrictJson.read(mapper, bytes, type);
            if (read == null) {
                throw DocumentFaults.malformed(Problem.Error.member("", "must be an object"));
            }
            return read;
        } catch (NumberFormatException e) {
            // The exponent has more digits than Java's numbers can have; Jackson limits only its value.
            throw DocumentFaults.malformed(Problem.Error.member("", StrictJson.EXPONENT));
        } catch (CharacterCodingException e) {
            throw DocumentFaults.malformed(Problem.Error.member("", "is not UTF-8"));
        } catch (JsonProcessingException e) {
            throw DocumentFaults.malformed(DocumentFaults.of(e));
        }
    }
}
