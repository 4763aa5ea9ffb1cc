package org.cordon.board.web;

/**
 * What somebody typed to change their password.
 *
 * @param current the present one; empty where it was given just before
 */
record NewPassword(String current, String chosen, String repeated) {

    boolean isRepeatedExactly() {
        return chosen.equals(repeated);
    }

    /** Never shows a password. */
    @Override
    public String toString() {
        return "NewPassword";
    }
}
