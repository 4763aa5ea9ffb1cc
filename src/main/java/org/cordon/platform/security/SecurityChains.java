package org.cordon.platform.security;

import static org.cordon.platform.security.Paths.path;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import org.camunda.bpm.engine.IdentityService;
import org.cordon.platform.security.oidc.OidcSignIn;
import org.cordon.platform.security.sessions.SignInFailures;
import org.cordon.platform.security.sessions.StaffSessions;
import org.cordon.platform.security.sessions.WantedPage;
import org.cordon.platform.web.SecurityProblems;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** One sign-in in front of everything, deny by default; the order of the chains is the order of the questions. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final String[] TASKLIST_ROLES = Roles.CASE_WORKERS.toArray(String[]::new);
    private static final String[] COCKPIT_ROLES = Roles.COCKPIT_READERS.toArray(String[]::new);
    private static final String[] WHOLE_DISTRICT = Roles.WHOLE_DISTRICT.toArray(String[]::new);
    /** Everybody but those who only administer: they see no people. */
    private static final String[] WORKERS =
            Roles.ALL.stream().filter(role -> !Roles.EXCLUSIVE.contains(role)).toArray(String[]::new);

    private static final String[] ADMINISTRATORS = Roles.EXCLUSIVE.toArray(String[]::new);

    private static final String SESSION_COOKIE = "JSESSIONID";

    private final CurrentStaff current;
    private final SecurityProblems problems;
    private final EngineApiRules engineApi;
    private final StaffSessions sessions;
    private final SignInFailures failures;
    private final WantedPage wanted;
    private final OidcSignIn oidc;

    SecurityChains(
            CurrentStaff current,
            SecurityProblems problems,
            EngineApiRules engineApi,
            StaffSessions sessions,
            SignInFailures failures,
            WantedPage wanted,
            OidcSignIn oidc) {
        this.oidc = oidc;
        this.wanted = wanted;
        this.current = current;
        this.problems = problems;
        this.engineApi = engineApi;
        this.sessions = sessions;
        this.failures = failures;
    }

    /** What nobody needs and attackers like: closed for every role. */
    @Bean
    @Order(1)
    SecurityFilterChain closedForever(HttpSecurity http) throws Exception {
        return http.securityMatcher(EngineApiRules.CLOSED)
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .exceptionHandling(refusal ->
                        refusal.authenticationEntryPoint(problems::closed).accessDeniedHandler(problems::denied))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain actuator(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** The engine's REST interface: for modellers and other systems, never for a browser session. */
    @Bean
    @Order(3)
    SecurityFilterChain engineRest(HttpSecurity http, @Lazy IdentityService identity) throws Exception {
        return http.securityMatcher(path("/engine-rest/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems::unauthenticated))
                .exceptionHandling(refusal -> refusal.accessDeniedHandler(problems::denied))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(engineApi::forEngineRest))
                .addFilterAfter(new EngineIdentityFilter(identity, current), AuthorizationFilter.class)
                .build();
    }

    /** Tasklist, Cockpit and Admin; their own filters protect against forged requests and set the engine's identity. */
    @Bean
    @Order(4)
    SecurityFilterChain camundaWebapps(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/camunda/**"))
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(wanted))
                .csrf(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusal -> refusal.defaultAuthenticationEntryPointFor(
                                problems::unauthenticatedInBrowser, path("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(new SignInPage(), AnyRequestMatcher.INSTANCE)
                        .accessDeniedHandler(problems::denied))
                .logout(logout -> logout.logoutRequestMatcher(
                                path(HttpMethod.POST, "/camunda/api/admin/auth/user/default/logout"))
                        .deleteCookies(SESSION_COOKIE)
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(path("/camunda/app/cockpit/**"))
                        .hasAnyRole(COCKPIT_ROLES)
                        .requestMatchers(path("/camunda/app/tasklist/**"))
                        .hasAnyRole(TASKLIST_ROLES)
                        .requestMatchers(path("/camunda/api/**"))
                        .access(engineApi::forWebapps)
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** Our own interface: a session from the sign-in page, or HTTP Basic for programs. */
    @Bean
    @Order(5)
    SecurityFilterChain api(HttpSecurity http, @Lazy IdentityService identity) throws Exception {
        return http.securityMatchers(matchers -> matchers.requestMatchers(path("/api/**"), path("/v3/api-docs/**")))
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(wanted))
                .csrf(csrf -> csrf.ignoringRequestMatchers(new ProgramRequest()))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems::unauthenticated))
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(problems::unauthenticated)
                        .accessDeniedHandler(problems::denied))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                path("/api/v1/edition-changes/**"), path("/api/v1/coercive-changes/**"))
                        .hasAnyRole(WHOLE_DISTRICT)
                        .requestMatchers(path("/api/v1/retention/**"))
                        .hasAnyRole(ADMINISTRATORS)
                        .requestMatchers(path("/api/v1/outbox/acknowledgements/**"))
                        .hasRole(Roles.SERVICE_ACCOUNTS)
                        .requestMatchers(path("/api/v1/outbox/**"))
                        .hasRole(Roles.SYSTEM_ADMINISTRATORS)
                        .anyRequest()
                        .hasAnyRole(WORKERS))
                .addFilterAfter(new EngineIdentityFilter(identity, current), AuthorizationFilter.class)
                .build();
    }

    /** Our pages. */
    @Bean
    @Order(6)
    SecurityFilterChain pages(HttpSecurity http, @Lazy IdentityService identity) throws Exception {
        oidc.addTo(http);
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(wanted))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                path("/login/**"),
                                path("/error"),
                                path("/favicon.ico"),
                                path("/css/**"),
                                path("/js/**"),
                                path("/images/**"),
                                path("/webjars/**"))
                        .permitAll()
                        .requestMatchers(path("/edition-changes/**"), path("/coercive-changes/**"))
                        .hasAnyRole(WHOLE_DISTRICT)
                        .requestMatchers(path("/retention/**"))
                        .hasAnyRole(ADMINISTRATORS)
                        .requestMatchers(path("/outbox/**"))
                        .hasRole(Roles.SYSTEM_ADMINISTRATORS)
                        .requestMatchers(path("/audit/**"))
                        .hasRole(Roles.AUDIT_ADMINISTRATORS)
                        .requestMatchers(path("/models/**"))
                        .hasRole(Roles.MODELLERS)
                        .requestMatchers(path("/accounts/**"))
                        .hasRole(Roles.SECURITY_ADMINISTRATORS)
                        .requestMatchers(path("/"), path("/password"), path("/second-factor/**"), path("/logout"))
                        .authenticated()
                        .anyRequest()
                        .hasAnyRole(WORKERS))
                .formLogin(login -> login.loginPage("/login")
                        .authenticationDetailsSource(BrowserDetails::new)
                        .failureHandler(failures))
                .exceptionHandling(refusal ->
                        refusal.defaultAuthenticationEntryPointFor(new SignInPage(), AnyRequestMatcher.INSTANCE))
                .logout(logout -> logout.deleteCookies(SESSION_COOKIE))
                .addFilterAfter(new EngineIdentityFilter(identity, current), AuthorizationFilter.class)
                .build();
    }
}
