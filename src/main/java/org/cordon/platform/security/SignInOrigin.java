package org.cordon.platform.security;

/**
 * Where an attempt to sign in comes from.
 *
 * @param place the address, of IPv6 its network; or the browser, if the account's holder has signed in with it before
 * @param known whether it is such a browser, which nobody but the holder has
 */
public record SignInOrigin(String place, boolean known) {

    public static SignInOrigin address(String address) {
        return new SignInOrigin(Addresses.network(address), false);
    }
}
