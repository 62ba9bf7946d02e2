package io.backgrounder.webhook;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses of the public internet, by IANA's registries of special-purpose addresses. In IPv6, only global unicast addresses
 * (2000::/3) are public, which excludes those that stand for an IPv4 address (mapped, NAT64) or belong to a private network. Java returns a
 * mapped address as the IPv4 address anyway.
 */
final class PublicAddresses {
    private static final List<IpSubnetFilterRule> SPECIAL = rules(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");
    private static final List<IpSubnetFilterRule> GLOBAL_UNICAST = rules("2000::/3");

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        return (address instanceof Inet4Address || matches(GLOBAL_UNICAST, address)) && !matches(SPECIAL, address);
    }

    private static boolean matches(List<IpSubnetFilterRule> rules, InetAddress address) {
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return rules.stream().anyMatch(rule -> rule.matches(socket));
    }

    private static List<IpSubnetFilterRule> rules(String... ranges) {
        return Stream.of(ranges)
                .map(range -> new IpSubnetFilterRule(range, IpFilterRuleType.REJECT))
                .toList();
    }
}
