package io.backgrounder.web.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.ForwardedInfo;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The base of every address in an answer: {@code BACKGROUNDER_PUBLIC_URL} or, while that is unset, the path prefix that a trusted proxy
 * forwards. The header {@code Host} is never used, since anyone can send any value.
 */
@ApplicationScoped
public class PublicUrl {
    private static final String SEGMENTS = "(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~-]+)*";
    private static final Pattern PREFIX = Pattern.compile(SEGMENTS);
    private static final Pattern URL =
            Pattern.compile("https?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?" + SEGMENTS);
    private static final int LONGEST_PREFIX = 200;
    private static final String NOTE = PublicUrl.class.getName();
    private static final String MOVED = Moved.class.getName();

    private final String url;
    private final boolean forwarded;
    private final String header;
    private final ObjectMapper mapper;

    /** Addresses that begin with this path, and have this prefix in the answer to a request. */
    public record Moved(String path, String prefix) {}

    @Inject
    PublicUrl(
            @ConfigProperty(name = "backgrounder.public-url") Optional<String> url,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false") boolean proxy,
            @ConfigProperty(name = "quarkus.http.proxy.enable-forwarded-prefix", defaultValue = "false") boolean prefix,
            @ConfigProperty(name = "quarkus.http.proxy.forwarded-prefix-header", defaultValue = "X-Forwarded-Prefix")
                    String header,
            ObjectMapper mapper) {
        this.url = url.map(PublicUrl::parse).orElse("");
        this.forwarded = proxy && prefix && url.isEmpty();
        this.header = header;
        this.mapper = mapper;
    }

    /** Makes a wrong setting fail the start, and not the first request. */
    void check(@Observes StartupEvent event) {
        url();
    }

    static String parse(String text) {
        String url = withoutLastSlash(text.strip());
        if (!URL.matcher(url).matches() || URI.create(url).getPort() > 0xffff) {
            throw new ConfigurationException(
                    "BACKGROUNDER_PUBLIC_URL is '" + text
                            + "'. It must be the origin at which clients find this server, with a path"
                            + " prefix where there is one: https://news.example or https://news.example/api.",
                    Set.of("backgrounder.public-url"));
        }
        return url;
    }

    private static String withoutLastSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** The configured URL, for answers that are made without a request; empty where none is configured. */
    public String url() {
        return url;
    }

    /** Whether a header of the request may decide the base; if so, an answer kept for one request does not suit every other. */
    public boolean isForwarded() {
        return forwarded;
    }

    /** The base of the addresses in the answer to this request. */
    public String of(RoutingContext request) {
        return forwarded ? prefix(request) : url;
    }

    /** The part of the base that the request has decided; empty where it decides nothing. */
    public String prefix(RoutingContext request) {
        String prefix = forwarded ? request.get(NOTE) : null;
        return prefix == null ? "" : prefix;
    }

    /** Lets some addresses in the answer to this request have a prefix. */
    public static void move(RoutingContext request, Moved moved) {
        request.put(MOVED, moved);
    }

    /** Writes records with addresses that the client of this request can follow. */
    public ObjectWriter writer(RoutingContext request) {
        return writer(new AddressSerializer.Base(of(request), request.get(MOVED)));
    }

    /** The same for answers that are made without a request. */
    public ObjectWriter writer() {
        return writer(new AddressSerializer.Base(url, null));
    }

    private ObjectWriter writer(AddressSerializer.Base base) {
        return mapper.writer().withAttribute(AddressSerializer.class, base);
    }

    /** Keeps the forwarded prefix, and puts the base before {@code Location}; returns what is wrong with the prefix, if anything. */
    public Optional<String> take(RoutingContext request) {
        if (forwarded) {
            request.addHeadersEndHandler(end -> vary(request.response().headers()));
            String prefix = withoutLastSlash(forwardedPrefix(request));
            if (prefix.length() > LONGEST_PREFIX
                    || !PREFIX.matcher(prefix).matches()
                    || request.request().headers().getAll(header).size() > 1 && !prefix.isEmpty()) {
                return Optional.of("The header " + header + " must occur only once, and must be a path such as /api.");
            }
            request.put(NOTE, prefix);
        }
        if (!of(request).isEmpty()) {
            request.addHeadersEndHandler(end -> locate(request.response().headers(), of(request)));
        }
        return Optional.empty();
    }

    /** The forwarded prefix; empty where the sender is not a trusted proxy. */
    private static String forwardedPrefix(RoutingContext request) {
        // Makes Quarkus parse the forwarded headers, which it otherwise does later.
        request.request().scheme();
        ForwardedInfo info = Vertx.currentContext().getLocal(ForwardedInfo.CONTEXT_KEY);
        return info == null || info.getPrefix() == null ? "" : info.getPrefix().strip();
    }

    private void vary(MultiMap headers) {
        String others = headers.get(HttpHeaders.VARY);
        headers.set(HttpHeaders.VARY, others == null ? header : others + ", " + header);
    }

    private static void locate(MultiMap headers, String base) {
        String location = headers.get(HttpHeaders.LOCATION);
        if (location != null && location.startsWith("/")) {
            headers.set(HttpHeaders.LOCATION, base + location);
        }
    }
}
