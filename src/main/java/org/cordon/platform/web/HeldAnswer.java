package org.cordon.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer that has not left yet, so that a failure can still be told in other words. */
final class HeldAnswer extends ContentCachingResponseWrapper {

    HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    /** The text is the engine's own and is not passed on. */
    @Override
    public void sendError(int status, @Nullable String text) {
        setStatus(status);
    }
}
