package org.cordon.cases.web;

import org.cordon.cases.SentOnce;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Idempotency-Key}. */
final class RequestKey {

    private RequestKey() {}

    static @Nullable SentOnce of(String user, @Nullable String key, RegisterCaseRequest request) {
        return key == null || key.isBlank() ? null : new SentOnce(user, key.strip(), request.content());
    }
}
