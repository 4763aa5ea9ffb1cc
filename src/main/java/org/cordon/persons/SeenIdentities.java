package org.cordon.persons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import org.cordon.platform.crypto.PersonalVault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps, sealed, who stood at the door by their document, until it is decided whether the record is wrong. */
@Repository
public class SeenIdentities {

    private final PersonalVault vault;
    private final PersonDisclosure disclosure;
    private final JdbcClient jdbc;

    SeenIdentities(PersonalVault vault, PersonDisclosure disclosure, JdbcClient jdbc) {
        this.vault = vault;
        this.disclosure = disclosure;
        this.jdbc = jdbc;
    }

    /**
     * Keeps what was seen.
     *
     * @param question the number under which it is asked about
     */
    public void add(String question, CorrectedIdentity seen) {
        DocumentType type = seen.documentType();
        jdbc.sql("""
                        insert into cordon.seen_identity
                            (question, name_sealed, document_type, document_sealed, reason_sealed)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        question,
                        sealed(question, seen.name()),
                        type == null ? null : type.name(),
                        sealed(question, seen.documentNumber()),
                        sealed(question, seen.reason()))
                .update();
    }

    /** In clear text, for whoever was just shown the identity of this person. */
    public List<CorrectedIdentity> reveal(long personId, List<String> questions, String reason, String note) {
        if (questions.isEmpty()) {
            return List.of();
        }
        disclosure.seenAtDoor(personId, reason, note);
        return questions.stream().map(this::of).toList();
    }

    /** In clear text, to compare it and to act on it; what leaves, leaves by {@link #reveal}. */
    public CorrectedIdentity of(String question) {
        return jdbc.sql("select * from cordon.seen_identity where question = ?")
                .param(question)
                .query((row, index) -> seen(row))
                .single();
    }

    /**
     * Keeps the answer.
     *
     * @param answer how it was found out who the person is
     */
    public void answered(String question, String answer) {
        jdbc.sql("update cordon.seen_identity set answer_sealed = ? where question = ?")
                .params(sealed(question, answer), question)
                .update();
    }

    private CorrectedIdentity seen(ResultSet row) throws SQLException {
        String type = row.getString("document_type");
        return new CorrectedIdentity(
                opened(row, "name_sealed"),
                type == null ? null : DocumentType.valueOf(type),
                opened(row, "document_sealed"),
                Objects.requireNonNull(opened(row, "reason_sealed")));
    }

    private SqlParameterValue sealed(String question, @Nullable String text) {
        return new SqlParameterValue(Types.VARBINARY, text == null ? null : vault.seal(question, text));
    }

    private @Nullable String opened(ResultSet row, String column) throws SQLException {
        byte[] sealed = row.getBytes(column);
        return sealed == null ? null : vault.open(sealed);
    }
}
