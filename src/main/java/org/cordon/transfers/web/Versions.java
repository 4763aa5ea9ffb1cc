package org.cordon.transfers.web;

import org.cordon.platform.errors.Refused;
import org.springframework.http.ResponseEntity;

/** Versions as entity tags: who changes something names the version they read. */
final class Versions {

    private Versions() {}

    static <T> ResponseEntity<T> tagged(int version, T body) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(body);
    }

    /** The version that an {@code If-Match} header names. */
    static int of(String ifMatch) {
        String digits = ifMatch.replaceAll("^(W/)?\"|\"$", "");
        if (!digits.matches("\\d{1,9}")) {
            throw new Refused("version.unreadable", "If-Match holds the ETag that was read");
        }
        return Integer.parseInt(digits);
    }
}
