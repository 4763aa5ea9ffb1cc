package org.cordon.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordon.platform.engine.LastFailure;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets no failure of the engine's REST interface out as it is: neither to programs nor to Tasklist and Cockpit. */
final class EngineProblemFilter extends OncePerRequestFilter {

    private final EngineProblems problems;

    EngineProblemFilter(EngineProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldAnswer answer = new HeldAnswer(response);
        LastFailure.watch();
        try {
            pass(request, answer, chain);
        } finally {
            problems.replace(request, answer, LastFailure.take());
        }
        answer.copyBodyToResponse();
    }

    private static void pass(HttpServletRequest request, HeldAnswer answer, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, answer);
        } catch (ServletException | RuntimeException unanswered) {
            LastFailure.note(unanswered);
            answer.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
