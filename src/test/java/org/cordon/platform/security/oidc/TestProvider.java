package org.cordon.platform.security.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** An identity provider of its own on a port of its own, whose people have the claims that a test gives them. */
@EnableWebSecurity
@ImportAutoConfiguration({
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
class TestProvider {

    static final String CLIENT = "cordon";
    static final String SECRET = "between-the-two";
    static final String PASSWORD = "at-the-provider";

    private static final Map<String, Map<String, Object>> CLAIMS = new ConcurrentHashMap<>();

    static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(TestProvider.class)
                .properties("spring.config.name=none", "server.port=0", "server.servlet.session.cookie.name=PROVIDER")
                .run();
    }

    /** What the provider says about somebody from now on. */
    static void says(String subject, String userName, List<String> groups, List<String> units) {
        CLAIMS.put(
                subject,
                Map.of(
                        "preferred_username",
                        userName,
                        "name",
                        "Name of " + userName,
                        "groups",
                        groups,
                        "units",
                        units));
    }

    /** Lets the application at this address use the provider. */
    static void register(ConfigurableApplicationContext provider, String application) {
        InMemoryRegisteredClientRepository clients = provider.getBean(InMemoryRegisteredClientRepository.class);
        if (clients.findByClientId(CLIENT) == null) {
            clients.save(client(application));
        }
    }

    /** Under which id the provider keeps the next session of somebody. */
    static void inSession(String subject, String id) {
        Map<String, Object> claims = new HashMap<>(Objects.requireNonNull(CLAIMS.get(subject)));
        claims.put("sid", id);
        CLAIMS.put(subject, claims);
    }

    /** A token with which the provider tells that it has ended sessions; {@code events} and {@code jti} come by themselves. */
    static String logoutToken(ConfigurableApplicationContext provider, Map<String, Object> claims) {
        return signed(provider.getBean(JWKSource.class), claims);
    }

    /** The same, signed by somebody else. */
    static String forgedToken(Map<String, Object> claims) {
        try {
            return signed(new TestProvider().keys(), claims);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked") // there is one kind of context
    private static String signed(JWKSource<?> keys, Map<String, Object> claims) {
        JwtClaimsSet.Builder token = JwtClaimsSet.builder()
                .id(UUID.randomUUID().toString())
                .audience(List.of(CLIENT))
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        token.claims(all -> all.putAll(claims));
        JwsHeader header =
                JwsHeader.with(SignatureAlgorithm.RS256).type("logout+jwt").build();
        return new NimbusJwtEncoder((JWKSource<SecurityContext>) keys)
                .encode(JwtEncoderParameters.from(header, token.build()))
                .getTokenValue();
    }

    private static RegisteredClient client(String application) {
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(application + "/login/oauth2/code/district")
                .scope("openid")
                .build();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        OAuth2AuthorizationServerConfigurer provider = OAuth2AuthorizationServerConfigurer.authorizationServer();
        return http.with(provider, server -> server.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(csrf -> csrf.ignoringRequestMatchers(provider.getEndpointsMatcher()))
                .exceptionHandling(refusal -> refusal.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), AnyRequestMatcher.INSTANCE))
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    InMemoryRegisteredClientRepository clients() {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId("unused")
                .clientId("unused")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build());
    }

    @Bean
    UserDetailsService people() {
        return name -> Optional.of(name)
                .filter(CLAIMS::containsKey)
                .map(known -> User.withUsername(known)
                        .password("{noop}" + PASSWORD)
                        .roles("PERSON")
                        .build())
                .orElseThrow();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return token -> {
            if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                token.getClaims()
                        .claims(all ->
                                all.putAll(CLAIMS.get(token.getPrincipal().getName())));
            }
        };
    }

    @Bean
    JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                .privateKey((RSAPrivateKey) pair.getPrivate())
                .keyID("test")
                .build()));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder().build();
    }
}
