package org.cordon.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Component;

/** The addresses that the installation lets be called: an administrator of receivers cannot name others. */
@Component
class AllowedHosts {

    private static final int TLS_PORT = 443;
    private static final int PLAIN_PORT = 80;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> allowed;
    private final Set<String> privateHosts;
    private final boolean plainLoopback;

    AllowedHosts(OutboxSettings settings) {
        this.allowed = lower(settings.allowedHosts());
        this.privateHosts = lower(settings.privateHosts());
        this.plainLoopback = settings.plainLoopback();
    }

    /** @throws Refused {@code receiver.url} unless it is an https address without user, fragment or query;
     *     {@code receiver.host} for a host or port that is not on the list */
    URI require(String url) {
        URI address = parse(url);
        boolean plain = "http".equals(address.getScheme());
        boolean isWhole = address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
        if (!isWhole || !("https".equals(address.getScheme()) || plain)) {
            throw notAnAddress();
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        if (plain && !(plainLoopback && THIS_MACHINE.contains(host))) {
            throw notAnAddress();
        }
        int port = address.getPort() >= 0 ? address.getPort() : plain ? PLAIN_PORT : TLS_PORT;
        if (!allowed.contains(host + ":" + port)
                && !allowed.contains(host + ":*")
                && !(port == TLS_PORT && allowed.contains(host))) {
            throw new Refused("receiver.host", "The installation lets nobody call " + host + ":" + port, host, port);
        }
        return address;
    }

    /** Whether the host may have addresses of a private network. */
    boolean mayBePrivate(String host) {
        return privateHosts.contains(host.toLowerCase(Locale.ROOT));
    }

    boolean mayBeThisMachine() {
        return plainLoopback;
    }

    private static URI parse(String url) {
        try {
            return new URI(url).parseServerAuthority();
        } catch (URISyntaxException e) {
            throw notAnAddress();
        }
    }

    private static Refused notAnAddress() {
        return new Refused(
                "receiver.url", "Give an address that begins with https://, without user, question mark or fragment");
    }

    private static Set<String> lower(Set<String> hosts) {
        return hosts.stream()
                .map(host -> Objects.requireNonNull(host).strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
