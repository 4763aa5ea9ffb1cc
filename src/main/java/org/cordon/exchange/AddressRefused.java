package org.cordon.exchange;

import java.net.UnknownHostException;

/** A name leads to an address at which no receiver may be. */
final class AddressRefused extends UnknownHostException {

    AddressRefused(String host) {
        super("No receiver may have the address to which " + host + " leads");
    }
}
