package io.backgrounder.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.backgrounder.web.json.PublicUrl;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.QueryParameter;
import io.backgrounder.web.request.Route;
import io.backgrounder.web.request.Surface;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Gives one key to all ways to ask for the same: with parameters in another order, or with their default values. */
@ApplicationScoped
class CanonicalRequests {
    private static final int MEMORY = 4 << 20;

    /**
     * What a request asks for; {@link #NONE} if the cache does not answer it.
     *
     * @param anyPosition whether it may be answered as of any position
     */
    record Key(String template, String address, boolean anyPosition) {
        static final Key NONE = new Key(null, null, false);

        /** The same, with a prefix before the addresses in the answer. */
        private Key behind(String prefix) {
            return this == NONE || prefix.isEmpty() ? this : new Key(template, prefix + " " + address, anyPosition);
        }
    }

    private record Operation(Route route, Map<String, QueryParameter> parameters) {}

    final Cache<String, Key> known = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .weigher((String uri, Key key) -> 2 * uri.length() + 100)
            .executor(Runnable::run)
            .build();

    @Inject
    PublicUrl publicUrl;

    private volatile List<Operation> operations;

    Key of(RoutingContext context) {
        HttpServerRequest request = context.request();
        String prefix = publicUrl.prefix(context);
        // No request target has a space, so that a key with a prefix is not found by requests without one.
        String asked = prefix.isEmpty() ? request.uri() : prefix + " " + request.uri();
        Key key = known.getIfPresent(asked);
        if (key == null) {
            key = make(request.path(), request.query()).behind(prefix);
            known.put(asked, key);
        }
        return key;
    }

    /** The key of a URI that was requested lately, and so is well-formed; null for any other. */
    Key known(String uri) {
        return known.getIfPresent(uri);
    }

    private Key make(String path, String query) {
        return operations().stream()
                .filter(operation -> operation.route.matches(path))
                .findFirst()
                .map(operation -> make(operation, path, query))
                .orElse(Key.NONE);
    }

    /**
     * Decodes the query in the way it is decoded for the resource, and encodes it again, so that requests that the resource distinguishes
     * have different keys. None if a parameter is unknown, or repeated and not a list: the resource refuses such a request.
     */
    private static Key make(Operation operation, String path, String query) {
        Map<String, List<String>> given = query == null ? Map.of() : new QueryStringDecoder("?" + query).parameters();
        TreeSet<String> asked = new TreeSet<>();
        for (Map.Entry<String, List<String>> pair : given.entrySet()) {
            QueryParameter parameter = operation.parameters.get(pair.getKey());
            if (parameter == null || pair.getValue().size() > 1 && !parameter.isList()) {
                return Key.NONE;
            }
            String value = String.join(",", pair.getValue());
            if (!parameter.isDefault(pair.getValue()) && !pair.getKey().equals(Dependencies.MIN_POSITION)) {
                asked.add(pair.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return new Key(
                operation.route.template(),
                path + "?" + String.join("&", asked),
                !given.containsKey(Dependencies.MIN_POSITION));
    }

    /** Read late, since routes are known only once the first request has arrived. */
    private List<Operation> operations() {
        if (operations == null) {
            operations = Route.all().stream()
                    .filter(route -> route.method().equals("GET")
                            && route.caching() == Surface.Caching.UNTIL_CHANGED
                            && Representation.class.isAssignableFrom(
                                    route.operation().getReturnType()))
                    .map(route -> new Operation(route, QueryParameter.of(route.operation())))
                    .toList();
        }
        return operations;
    }
}
