package org.cordon.persons;

import java.util.Map;
import java.util.TreeMap;
import org.cordon.platform.crypto.Vault;
import org.jspecify.annotations.Nullable;

/**
 * By what a name is found without being readable: keyed marks of its first two, three and four letters. A single letter
 * has none: it would tell how often each family name occurs, and so which one it is.
 */
final class NameBeginnings {

    static final int SHORTEST = 2;
    static final int LONGEST = 4;

    private NameBeginnings() {}

    /** Mark by column; null where the name is shorter. */
    static Map<String, byte @Nullable []> columns(Vault vault, @Nullable String name) {
        String key = name == null ? "" : Normalized.nameKey(name);
        Map<String, byte @Nullable []> columns = new TreeMap<>();
        for (int letters = SHORTEST; letters <= LONGEST; letters++) {
            columns.put(column(letters), letters(key) < letters ? null : mark(vault, beginning(key, letters)));
        }
        return columns;
    }

    static String column(int letters) {
        return "name_" + letters + "_index";
    }

    static byte[] mark(Vault vault, String beginning) {
        return vault.blindIndex("name", beginning);
    }

    static int letters(String key) {
        return key.codePointCount(0, key.length());
    }

    static String beginning(String key, int letters) {
        return key.substring(0, key.offsetByCodePoints(0, letters));
    }
}
