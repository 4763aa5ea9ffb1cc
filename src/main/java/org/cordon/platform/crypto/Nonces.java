package org.cordon.platform.crypto;

import java.security.SecureRandom;
import java.util.Arrays;

/** Random nonces of one thread; the random bytes are fetched many at once and each is given out once. */
final class Nonces {

    private static final int AT_ONCE = 256;

    private final SecureRandom random = new SecureRandom();
    private final byte[] stock;
    private final int length;
    private int used;

    Nonces(int length) {
        this.length = length;
        this.stock = new byte[AT_ONCE * length];
        this.used = stock.length;
    }

    byte[] next() {
        if (used == stock.length) {
            random.nextBytes(stock);
            used = 0;
        }
        byte[] nonce = Arrays.copyOfRange(stock, used, used + length);
        used += length;
        return nonce;
    }
}
