package org.cordon.replays;

/**
 * Cases to whom somebody led and who yet were not under control when confirmed.
 *
 * @param beforeListing nobody who led to them had been confirmed in time
 * @param onTheDay somebody who led to them was confirmed on the same day
 * @param afterControl listed before, and out of control again or too late to be put under it
 */
public record MissedCases(int beforeListing, int onTheDay, int afterControl) {

    int all() {
        return beforeListing + onTheDay + afterControl;
    }
}
