package org.disputehub.delivery;

import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the hub calls for somebody who is no operator: nowhere that he could not call himself, such as the hub's own machine, a cloud's metadata, or a database of the city's network,
 * unless the installer has named it. A name counts by what it leads to, looked up when it is registered and again before each attempt.
 */
@Component
public class TargetGuard {

    private static final int LONGEST = 500;

    /** What is not the public internet, by the registries of special-purpose addresses; also what carries another address in it (NAT64, 6to4, Teredo). */
    private static final List<IpAddressMatcher> INSIDE = networks(List.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "::/16", "64:ff9b::/16", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/9", "ff00::/8"));

    private final List<String> hosts;
    private final List<IpAddressMatcher> allowed;

    TargetGuard(TargetSettings settings) {
        this.hosts = settings.allow().stream().filter(one -> !one.matches("[0-9a-fA-F.:]+(/\\d+)?")).map(one -> one.toLowerCase(Locale.ROOT)).toList();
        this.allowed = networks(settings.allow().stream().filter(one -> one.matches("[0-9a-fA-F.:]+(/\\d+)?")).toList());
    }

    /** @return what is wrong with it, or empty; looks the host up */
    public Optional<String> fault(String address) {
        URI url;
        try {
            url = new URI(address);
        } catch (URISyntaxException e) {
            return Optional.of("this is no address");
        }
        if (address.length() > LONGEST || url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null || url.getScheme() == null || !url.getScheme().matches("https?")) {
            return Optional.of("expected https://<host>/<path>, without a login and of " + LONGEST + " characters at most");
        }
        if (hosts.contains(url.getHost().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        try {
            InetAddress[] addresses = InetAddress.getAllByName(url.getHost());
            if (matches(allowed, addresses)) {
                return Optional.empty();
            }
            return outside(addresses) && url.getScheme().equals("https") ? Optional.empty()
                    : Optional.of("expected a public address by https; one inside has to be allowed by the centre (hub.callbacks.allow)");
        } catch (UnknownHostException e) {
            return Optional.of("there is no such host");
        }
    }

    private static boolean outside(InetAddress[] addresses) {
        return Arrays.stream(addresses).map(InetAddress::getHostAddress).noneMatch(address -> INSIDE.stream().anyMatch(network -> network.matches(withoutScope(address))));
    }

    private static boolean matches(List<IpAddressMatcher> networks, InetAddress[] addresses) {
        return Arrays.stream(addresses).map(InetAddress::getHostAddress).allMatch(address -> networks.stream().anyMatch(network -> network.matches(withoutScope(address))));
    }

    private static String withoutScope(String address) {
        return address.replaceFirst("%.*", "");
    }

    private static List<IpAddressMatcher> networks(List<String> texts) {
        return texts.stream().map(IpAddressMatcher::new).toList();
    }
}
