package org.cordon.exchange;

/**
 * A receiver and the secret that was just made for it, {@code whsec_} and 32 bytes in base64; this is the only time that it
 * leaves.
 */
public record NewSecret(Receiver receiver, String secret) {

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "NewSecret[" + receiver.id() + "]";
    }
}
