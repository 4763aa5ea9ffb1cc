package org.cordon.platform.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Who counts as one address: of IPv6 the network of 64 bits, since anybody there has all of it to choose from. */
final class Addresses {

    private static final int NETWORK_BYTES = 8;

    private Addresses() {}

    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException unreadable) {
            return address; // what a proxy passed on; counted as it is written
        }
    }
}
