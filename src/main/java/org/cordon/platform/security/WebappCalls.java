package org.cordon.platform.security;

import static org.cordon.platform.security.Paths.any;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What Tasklist and Cockpit need of the interface behind them. It is the engine's whole interface, so that whatever is
 * not listed here is refused; the engine's grants and units decide about the rest.
 */
final class WebappCalls {

    private static final String ENGINE = "/camunda/api/engine/engine/{engine}";

    /** Who am I, what is my name, and what may I do. */
    static final RequestMatcher OF_EVERYBODY = new OrRequestMatcher(
            any(
                    GET,
                    "/camunda/api/admin/auth/user/{engine}",
                    "/camunda/api/{application:tasklist|cockpit|welcome}/plugin/*/static/**",
                    "/camunda/api/engine/engine",
                    "/camunda/api/engine/engine/",
                    ENGINE + "/authorization/check",
                    ENGINE + "/identity/groups",
                    ENGINE + "/user/{id}/profile",
                    ENGINE + "/user"),
            any(POST, "/camunda/api/admin/auth/user/{engine}/logout"),
            any(OPTIONS, ENGINE + "/**"));

    /** Lists of tasks, a task with its form and picture, and doing it. */
    static final RequestMatcher OF_TASKLIST = new OrRequestMatcher(
            any(
                    GET,
                    ENGINE + "/filter/**",
                    ENGINE + "/task",
                    ENGINE + "/task/count",
                    ENGINE + "/task/{id}",
                    ENGINE + "/task/{id}/{part:form|form-variables|deployed-form|rendered-form|identity-links|comment"
                            + "|attachment}",
                    ENGINE + "/process-definition",
                    ENGINE + "/process-definition/count",
                    ENGINE + "/process-definition/{id}",
                    ENGINE + "/process-definition/{id}/xml",
                    ENGINE + "/process-definition/key/{key}",
                    ENGINE + "/process-definition/key/{key}/xml",
                    ENGINE + "/history/{kind:task|user-operation}"),
            any(
                    POST,
                    ENGINE + "/filter/{id}/{question:list|count}",
                    ENGINE + "/task",
                    ENGINE + "/task/count",
                    ENGINE + "/task/{id}/{act:claim|unclaim|complete|submit-form}"));

    private static final String SEEN =
            "process-definition|process-instance|task|variable-instance|execution|incident|job"
                    + "|job-definition|event-subscription|decision-definition|decision-requirements-definition|case-definition"
                    + "|case-instance|history|batch|filter|identity";

    private static final String SEARCHED =
            "process-instance|execution|task|variable-instance|job|job-definition" + "|incident|external-task";

    private static final String SEARCHED_IN_HISTORY =
            "process-instance|activity-instance|task|variable-instance|detail|decision-instance|incident|job-log";

    /** Looking at everything, searching, and no change. */
    static final RequestMatcher OF_COCKPIT = new OrRequestMatcher(
            any(
                    GET,
                    "/camunda/api/cockpit/plugin/**",
                    ENGINE + "/{seen:" + SEEN + "}/**",
                    ENGINE + "/deployment",
                    ENGINE + "/deployment/count",
                    ENGINE + "/external-task",
                    ENGINE + "/external-task/count",
                    ENGINE + "/version"),
            any(
                    POST,
                    "/camunda/api/cockpit/plugin/base/**",
                    ENGINE + "/{searched:" + SEARCHED + "}",
                    ENGINE + "/{searched:" + SEARCHED + "}/count",
                    ENGINE + "/history/{searched:" + SEARCHED_IN_HISTORY + "}",
                    ENGINE + "/history/{searched:" + SEARCHED_IN_HISTORY + "}/count"));

    /** Sending a failed step on its way again. */
    static final RequestMatcher OF_LEADERS =
            any(PUT, ENGINE + "/job/{id}/retries", ENGINE + "/job-definition/{id}/retries");

    /** Looking at what was deployed; deploying goes through the engine's own interface. */
    static final RequestMatcher OF_MODELLERS = any(GET, ENGINE + "/deployment/**");

    private WebappCalls() {}
}
