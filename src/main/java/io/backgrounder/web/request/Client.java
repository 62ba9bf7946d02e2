package io.backgrounder.web.request;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Identifies the sender of a request, for limits by client: an IP address, or for IPv6 the /64 network that one household or server has.
 */
public final class Client {
    private static final int NETWORK_BYTES = 8;

    private Client() {}

    /**
     * The connection's address or, if that is a proxy of {@code quarkus.http.proxy.trusted-proxies}, the address that the proxy has added
     * at the end of {@code X-Forwarded-For}. Earlier entries do not count, since anybody can write them.
     */
    public static String of(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        SocketAddress peer = request.connection().remoteAddress();
        if (peer == null || peer.hostAddress() == null) {
            return "local";
        }
        List<String> forwarded = request.headers().getAll("X-Forwarded-For");
        if (forwarded.isEmpty() || peer.equals(request.remoteAddress())) {
            return network(peer.hostAddress());
        }
        String last = forwarded.get(forwarded.size() - 1);
        return network(last.substring(last.lastIndexOf(',') + 1).strip());
    }

    private static String network(String text) {
        String address = text.replaceFirst("^([0-9.]+):[0-9]+$", "$1");
        if (!address.contains(":") || !address.matches("\\[?[0-9a-fA-F:.]+]?(%.*)?")) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address.replaceAll("[\\[\\]]|%.*", ""));
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
