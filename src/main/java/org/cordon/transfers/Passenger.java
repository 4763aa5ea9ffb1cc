package org.cordon.transfers;

/**
 * Somebody who needs a seat.
 *
 * @param household the same for people who live together
 */
record Passenger(String number, TransferRule rule, int household) {

    boolean livesWith(Passenger other) {
        return household == other.household;
    }
}
