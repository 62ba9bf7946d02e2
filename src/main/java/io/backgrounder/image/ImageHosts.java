package io.backgrounder.image;

import io.backgrounder.redaction.Passages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Decides which addresses images may have. */
@ApplicationScoped
class ImageHosts {
    /**
     * Reserved for documentation by RFC 2606, so that nobody's images are there: those of the demo content are, whatever is configured.
     */
    private static final String RESERVED = "example.com";

    private static final int LONGEST_NAME = 253;
    private static final int HIGHEST_PORT = 65_535;

    /** A host name of at least two labels. The last one has a letter, unlike that of any notation of an IPv4 address. */
    private static final String NAME =
            "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?=[a-z0-9-]*[a-z])(?!0x)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

    /** Top-level domains whose names mean something else on each network (RFC 6761, RFC 6762 and ICANN's reservation). */
    private static final Set<String> PRIVATE = Set.of("localhost", "local", "internal");

    private final boolean allowHttp;
    private final List<String> allowed;

    @Inject
    ImageHosts(ImageConfig config) {
        allowHttp = config.allowHttp();
        allowed = config.hosts().orElse(List.of()).stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** What is wrong with an address of the form {@link io.backgrounder.web.json.Forms#URL}; null if nothing is. */
    String fault(String url) {
        URI address;
        try {
            address = new URI(url);
        } catch (URISyntaxException e) {
            return "must be a valid URI";
        }
        String host = address.getHost();
        if (host == null || address.getPort() == 0 || address.getPort() > HIGHEST_PORT) {
            return "must have a valid host and port";
        } else if (!allowHttp && !address.getScheme().equals("https")) {
            return "must be https";
        }
        return isAllowed(host.toLowerCase(Locale.ROOT))
                ? null
                : allowed.isEmpty()
                        ? "must be on a host with a public name"
                        : "must be on one of the hosts " + String.join(", ", allowed);
    }

    private boolean isAllowed(String host) {
        return isUnder(RESERVED, host)
                || host.equals(Passages.NO_HOST)
                || (allowed.isEmpty() ? isPublic(host) : allowed.stream().anyMatch(entry -> matches(entry, host)));
    }

    private static boolean matches(String entry, String host) {
        return entry.startsWith("*.") ? host.endsWith(entry.substring(1)) : host.equals(entry);
    }

    private static boolean isUnder(String domain, String host) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private static boolean isPublic(String host) {
        return host.length() <= LONGEST_NAME
                && host.matches(NAME)
                && !PRIVATE.contains(host.substring(host.lastIndexOf('.') + 1));
    }
}
