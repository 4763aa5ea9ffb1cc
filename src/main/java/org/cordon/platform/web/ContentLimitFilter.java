package org.cordon.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no large contents but where files are expected: the server itself limits forms and files, and would read JSON
 * without end and store files that nobody asked for before it is known who sends them.
 */
@Component
@EnableConfigurationProperties(RequestLimits.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
final class ContentLimitFilter extends OncePerRequestFilter {

    private static final int PHOTOS_AT_ONCE = 4;

    private final Semaphore ofSessions = new Semaphore(PHOTOS_AT_ONCE);
    private final Semaphore ofPrograms = new Semaphore(PHOTOS_AT_ONCE);
    private final RequestLimits limits;
    private final SecurityProblems problems;

    ContentLimitFilter(RequestLimits limits, SecurityProblems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (limits.isUpload(request)) {
            chain.doFilter(request, response);
        } else if (isTooLarge(request)) {
            problems.tooLarge(request, response);
        } else if (limits.isLarge(request)) {
            takePhoto(request, response, chain);
        } else {
            chain.doFilter(new LimitedRequest(request, limits.most(request)), response);
        }
    }

    /**
     * The parts of a request are in memory, so only a few large ones are taken at once. Whoever only brings credentials,
     * which may be wrong, takes no place from those who are signed in.
     */
    private void takePhoto(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Semaphore photos = limits.isSignedIn(request) ? ofSessions : ofPrograms;
        if (!photos.tryAcquire()) {
            problems.busy(request, response);
            return;
        }
        try {
            chain.doFilter(new LimitedRequest(request, limits.most(request)), response);
        } finally {
            photos.release();
        }
    }

    /** Parts of unknown length are files, which the server would store before anybody could count them. */
    private boolean isTooLarge(HttpServletRequest request) {
        String type = request.getContentType();
        boolean hasParts = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        long length = request.getContentLengthLong();
        return length > limits.most(request) || (hasParts && length < 0);
    }
}
