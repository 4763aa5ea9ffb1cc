package org.cordon.control;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The edition of the prevention and control protocol that new decisions follow: that of the edition change confirmed
 * last. The setting is only the first edition of an installation.
 */
@Component
public class ProtocolEdition {

    private final String first;
    private final JdbcClient jdbc;

    ProtocolEdition(@Value("${cordon.protocol-edition}") String first, JdbcClient jdbc) {
        this.first = first;
        this.jdbc = jdbc;
    }

    public String current() {
        return confirmed().orElse(first);
    }

    private Optional<String> confirmed() {
        return jdbc.sql("""
                        select edition from cordon.edition_change where confirmed_at is not null
                        order by confirmed_at desc fetch first 1 row only""").query(String.class).optional();
    }
}
