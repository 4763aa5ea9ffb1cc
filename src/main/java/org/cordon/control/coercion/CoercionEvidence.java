package org.cordon.control.coercion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.platform.audit.OpenedIdentities;
import org.cordon.platform.crypto.PersonalVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What changes rest on, and why they were refused: people write names into it, so that it is sealed, under a key of the
 * change that is destroyed with the last person whom it affects, and its reading recorded.
 */
@Repository
public class CoercionEvidence {

    private final JdbcClient jdbc;
    private final PersonalVault vault;
    private final OpenedIdentities opened;

    CoercionEvidence(JdbcClient jdbc, PersonalVault vault, OpenedIdentities opened) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.opened = opened;
    }

    /** In clear text, for whoever has to decide about these people; empty where all of them are erased. */
    public Words read(String id, List<AffectedSubject> affected) {
        List<Long> people =
                affected.stream().flatMap(AffectedSubject::people).distinct().toList();
        opened.read(OpenedIdentities.numbers(people), Set.of("evidence"));
        return jdbc.sql("select evidence_sealed, note_sealed from cordon.coercive_change where id = ?")
                .param(id)
                .query((row, index) -> new Words(
                        Optional.ofNullable(row.getBytes("evidence_sealed"))
                                .map(vault::open)
                                .orElse(""),
                        Optional.ofNullable(row.getBytes("note_sealed")).map(vault::open)))
                .single();
    }

    /** Both in clear text. */
    public record Words(String evidence, Optional<String> note) {

        /** Never shows them. */
        @Override
        public String toString() {
            return "Words";
        }
    }
}
