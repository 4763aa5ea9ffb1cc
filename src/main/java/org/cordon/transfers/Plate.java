package org.cordon.transfers;

import java.text.Normalizer;
import java.util.Locale;

/** How a number plate is written, however it is typed. */
final class Plate {

    private Plate() {}

    /** Capital letters, no blanks, no middle dot. */
    static String normalized(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s·•-]", "")
                .toUpperCase(Locale.ROOT);
    }
}
