package org.cordon.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.StaffUser;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/** One request, as the audit names it. */
final class AuditedRequest {

    private static final List<String> ENGINE = List.of("/engine-rest/", "/camunda/");

    private static final String NUMBER = "number"; // of a person or case, in every path that has one

    private static final String SIGN_IN = "/login"; // answered before any controller could name its pattern

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final CurrentStaff current;
    private final AskedNumbers asked;
    private final String id = UUID.randomUUID().toString();
    private @Nullable StaffUser staff;

    AuditedRequest(HttpServletRequest request, HttpServletResponse response, CurrentStaff current, AskedNumbers asked) {
        this.request = request;
        this.response = response;
        this.current = current;
        this.asked = asked;
    }

    String id() {
        return id;
    }

    WorkScope scope() {
        return new WorkScope(this::who, () -> Integer.toString(response.getStatus()), this::named, "");
    }

    /** Adds what the status alone tells: that somebody signed in was refused something they named. */
    void noteRefusal(WorkScope scope) {
        if (!scope.hasRefused() && staff() != null && isRefusal()) {
            scope.refused(askedFor());
        }
    }

    private boolean isRefusal() {
        boolean named = asked.isNamedIn(path());
        return switch (response.getStatus()) {
            case HttpServletResponse.SC_FORBIDDEN -> named || !isEngine();
            case HttpServletResponse.SC_NOT_FOUND -> named || !variables().isEmpty();
            default -> false;
        };
    }

    /** Also of an answered request: whoever walks through numbers is found though every one of them is answered. */
    private String named() {
        return variables().get(NUMBER) instanceof String number ? asked.written(NUMBER, number) : "";
    }

    private String askedFor() {
        Map<?, ?> variables = variables();
        return variables.isEmpty()
                ? asked.in(path())
                : variables.entrySet().stream()
                        .map(variable ->
                                asked.written(String.valueOf(variable.getKey()), String.valueOf(variable.getValue())))
                        .collect(Collectors.joining(","));
    }

    private Map<?, ?> variables() {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables
                : Map.of();
    }

    private Actor who() {
        return Actor.of(staff(), Actor.ANONYMOUS, request.getRemoteAddr(), id, request.getMethod() + " " + route());
    }

    /** Remembered: the security chain forgets who asked before the last bytes leave. */
    private @Nullable StaffUser staff() {
        if (staff == null) {
            staff = current.find().orElse(null);
        }
        return staff;
    }

    private String route() {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern != null) {
            return pattern.toString();
        }
        if (isEngine()) {
            return AskedNumbers.pattern(path());
        }
        return path().equals(SIGN_IN) ? SIGN_IN : "/**";
    }

    private boolean isEngine() {
        return ENGINE.stream().anyMatch(path()::startsWith);
    }

    private String path() {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
