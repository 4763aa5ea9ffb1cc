package org.cordon.exchange;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.stereotype.Component;

/**
 * Resolves receivers at the moment of the call, for the very connection that is then opened, so that a name cannot be
 * checked as one address and called as another. One bad address of a name refuses all of them.
 */
@Component
class ReceiverAddresses implements DnsResolver {

    private final AllowedHosts hosts;

    ReceiverAddresses(AllowedHosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (!mayBeCalled(host, AddressRange.of(address))) {
                throw new AddressRefused(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean mayBeCalled(String host, AddressRange range) {
        return switch (range) {
            case PUBLIC -> true;
            case PRIVATE -> hosts.mayBePrivate(host);
            case LOOPBACK -> hosts.mayBeThisMachine();
            case FORBIDDEN -> false;
        };
    }
}
