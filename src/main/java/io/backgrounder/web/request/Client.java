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

/** Who asks, as far as that bounds what one gets: an address, or of IPv6 the network that one household or server has. */
public final class Client {
    private static final int NETWORK_BYTES = 8;

    private Client() {}

    /**
     * The connection's address, or what a proxy among {@code quarkus.http.proxy.trusted-proxies} says: what it has added itself, at the
     * end of {@code X-Forwarded-For}, and not what was there before, which anybody can write.
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
