package org.cordon.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
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
        } else {
            chain.doFilter(new LimitedRequest(request, limits.most(request)), response);
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
