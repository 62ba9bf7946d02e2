package io.backgrounder.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Decides which URLs webhooks may have, and checks each address again before it is connected to. */
@ApplicationScoped
class TargetGuard {
    private final WebhookConfig config;
    private final Names names;

    /** Resolves a host name. */
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** Thrown for a target that is refused. */
    static final class RefusedException extends Exception {
        RefusedException(String message) {
            super(message, null, false, false);
        }
    }

    @Inject
    TargetGuard(WebhookConfig config) {
        this(config, InetAddress::getAllByName);
    }

    TargetGuard(WebhookConfig config, Names names) {
        this.config = config;
        this.names = names;
    }

    /** The error of a URL, as far as it can be told now. A host name may still get an address. */
    Optional<String> fault(String url) {
        try {
            addresses(target(url));
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(e.getMessage());
        }
    }

    Target target(String url) throws RefusedException {
        Target target = Target.of(url)
                .orElseThrow(() -> new RefusedException("must have a host name, or a plain IPv4 address"));
        if (!target.tls() && !config.allowHttp()) {
            throw new RefusedException("must be https");
        }
        return target;
    }

    /** The addresses to connect to, all of which were checked: one that is not public makes the name unacceptable. */
    InetAddress[] addresses(Target target) throws RefusedException, UnknownHostException {
        InetAddress[] addresses = names.addresses(target.host());
        for (InetAddress address : addresses) {
            if (!config.allowPrivateTargets() && !PublicAddresses.contains(address)) {
                throw new RefusedException(
                        "must not lead to " + address.getHostAddress() + ", which is not a public address");
            }
        }
        return addresses;
    }
}
