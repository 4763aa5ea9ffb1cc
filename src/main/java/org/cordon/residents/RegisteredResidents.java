package org.cordon.residents;

import java.util.Optional;
import org.cordon.persons.IdentitySealing;
import org.cordon.persons.PersonDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds residents by the keyed hash of a document. */
@Service
public class RegisteredResidents {

    private final IdentitySealing sealing;
    private final JdbcClient jdbc;

    RegisteredResidents(IdentitySealing sealing, JdbcClient jdbc) {
        this.sealing = sealing;
        this.jdbc = jdbc;
    }

    /**
     * The id of the resident with this document, if they are not removed.
     *
     * @throws org.cordon.platform.errors.Refused for a document that cannot be
     */
    public Optional<Long> find(PersonDetails person) {
        return jdbc.sql("select id from cordon.resident where identity_hash = ? and removed_at is null")
                .param(sealing.requireIdentityHash(person))
                .query(Long.class)
                .optional();
    }
}
