package org.cordon.platform.security.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.cordon.platform.security.sessions.ProviderSession;
import org.cordon.platform.security.sessions.ProviderSessions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.stereotype.Component;

/**
 * The ends of sessions of which identity providers have told. They stand in the database, so that every node knows of one
 * that any node was told of.
 */
@Component
class ProviderLogouts implements ProviderSessions {

    private static final Duration KEPT = Duration.ofDays(2); // longer than any session and any token last

    private final JdbcClient jdbc;
    private final Clock clock;

    ProviderLogouts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Answers false if this very token was sent before. */
    boolean end(OidcLogoutToken token) {
        forgetOld();
        try {
            jdbc.sql("""
                            insert into cordon.provider_logout (issuer, token_id, subject, session_id, ended_at)
                            values (:issuer, :token, :subject, :session, :now)""")
                    .param("issuer", token.getIssuer().toString())
                    .param("token", token.getId())
                    .param("subject", token.getSessionId() == null ? token.getSubject() : null)
                    .param("session", token.getSessionId())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException sentBefore) {
            return false;
        }
    }

    /** A session that is named is over, whatever the clocks say: it may end while somebody is on their way here with it. */
    @Override
    public boolean isEnded(ProviderSession session, Instant signedInAt) {
        return jdbc.sql("""
                        select count(*) from cordon.provider_logout
                        where issuer = :issuer
                          and (session_id = :session or (subject = :subject and ended_at >= :since))""")
                        .param("issuer", session.issuer())
                        .param("subject", session.subject())
                        .param("session", session.id())
                        .param("since", signedInAt.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void forgetOld() {
        jdbc.sql("delete from cordon.provider_logout where ended_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
