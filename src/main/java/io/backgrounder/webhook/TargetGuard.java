package io.backgrounder.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Decides where webhooks may lead: when they are made, and of the very address that is then connected to. */
@ApplicationScoped
class TargetGuard {
    private final WebhookConfig config;
    private final Names names;

    /** Looks up a name. */
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** A target that is refused. */
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

    /** What is wrong with a URL, as far as can be told now: a name may yet get an address. */
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

    /** The addresses to connect to, of which each was checked: one that is not public spoils the name. */
    InetAddress[] addresses(Target target) throws RefusedException, UnknownHostException {
        InetAddress[] addresses = names.addresses(target.host());
        for (InetAddress address : addresses) {
            if (!config.allowPrivateTargets() && !PublicAddresses.contains(address)) {
                throw new RefusedException(
                        "must not lead to " + address.getHostAddress() + ", which is no public address");
            }
        }
        return addresses;
    }
}
