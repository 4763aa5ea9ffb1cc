package org.cordon.strangers;

import java.util.UUID;
import org.cordon.persons.IdentitySealing;
import org.cordon.persons.SealedIdentity;
import org.cordon.platform.crypto.PersonalVault;
import org.cordon.testing.SmallDistrict;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A test round of the town of Chaohai, with somebody who is due, a claim, an answer and its photo. */
final class HiddenRound {

    static final String NUMBER = "990001";
    static final String RUN = "990002";
    static final String PHOTO = "99000199-0001-4000-8000-990001990001";
    private static final long ID = Long.parseLong(NUMBER);

    private final JdbcTemplate jdbc;
    private final IdentitySealing sealing;
    private final Secrets secrets;
    private final PersonalVault vault;
    private final TransactionTemplate transaction;

    HiddenRound(ApplicationContext application, Secrets secrets) {
        this.jdbc = application.getBean(JdbcTemplate.class);
        this.sealing = application.getBean(IdentitySealing.class);
        this.secrets = secrets;
        this.vault = application.getBean(PersonalVault.class);
        this.transaction = application.getBean(TransactionTemplate.class);
    }

    void open() {
        if (count("select count(*) from cordon.test_round where id = ?") > 0) {
            return;
        }
        jdbc.update(
                "insert into cordon.test_round (id, name, starts_at, ends_at, lists_from, feedback_hours, opened_by,"
                        + " opened_at)"
                        + " values (?, ?, current_timestamp, current_timestamp, current_timestamp, 24, 'zzyzx', current_timestamp)",
                ID,
                Secrets.text("round"));
        jdbc.update("insert into cordon.test_round_area values (?, ?)", ID, SmallDistrict.CHAOHAI);
        jdbc.update("insert into cordon.round_turn (round_id) values (?)", ID);
        jdbc.update(
                "insert into cordon.round_comparison (round_id, started_at, register_version, listed)"
                        + " values (?, current_timestamp, 0, true)",
                ID);
        jdbc.update(
                "insert into cordon.round_coverage values (?, ?, '', '', 1, 0, 0, 1, 1, 0)", ID, SmallDistrict.CHAOHAI);
        jdbc.update(
                "insert into cordon.round_sample (round_id, identity_hash, sampled_at, sample_number, received_at)"
                        + " values (?, ?, current_timestamp, ?, current_timestamp)",
                ID,
                new byte[32],
                Secrets.text("sample"));
        run();
        row(resident());
        transaction.executeWithoutResult(status -> photo());
    }

    /** A comparison that somebody asked for, and stopped. */
    private void run() {
        jdbc.update(
                "insert into cordon.round_run (id, round_id, kind, state, asked_by, asked_at)"
                        + " values (?, ?, 'COMPARISON', 'STOPPED', 'zzyzx', current_timestamp)",
                Long.parseLong(RUN),
                ID);
    }

    private long resident() {
        SealedIdentity identity = sealing.seal(secrets.person(SmallDistrict.CHAOHAI), "");
        jdbc.update(
                "insert into cordon.resident (identity_hash, content_hash, identity_sealed, area_code, since_version,"
                        + " version, since) values (?, ?, ?, ?, 0, 0, current_timestamp)",
                identity.identityHash(),
                identity.contentHash(),
                identity.sealed(),
                SmallDistrict.CHAOHAI);
        return count("select max(id) from cordon.resident where ? > 0");
    }

    private void row(long resident) {
        long comparison = count("select max(id) from cordon.round_comparison where round_id = ?");
        jdbc.update(
                "insert into cordon.push_batch (id, kind, round_id, comparison_id, pushed_at, due_at, row_count)"
                        + " values (?, 'unsampled', ?, ?, current_timestamp, current_timestamp, 1)",
                ID,
                ID,
                comparison);
        jdbc.update(
                "insert into cordon.push_row (batch_id, kind, round_id, resident_id, town_code, state, pending, due_at,"
                        + " pushed_at, claim_level, claimed_by, claimed_at) values (?, 'unsampled', ?, ?, ?, 'OPEN', true,"
                        + " current_timestamp, current_timestamp, 'GRID', 'zzyzx', current_timestamp)",
                ID,
                ID,
                resident,
                SmallDistrict.CHAOHAI);
    }

    /** Of an answer of the worker who has the row. */
    private void photo() {
        long row = count("select max(id) from cordon.push_row where round_id = ?");
        jdbc.update(
                "insert into cordon.push_row_event (row_id, happened_at, user_id, kind, state)"
                        + " values (?, current_timestamp, 'zzyzx', 'ANSWERED', 'ABSENT')",
                row);
        jdbc.update(
                "insert into cordon.push_photo (id, row_id, event_id, taken_at, content_mark, content_sealed)"
                        + " select ?, row_id, id, happened_at, ?, ? from cordon.push_row_event where row_id = ?",
                UUID.fromString(PHOTO),
                new byte[32],
                vault.seal("photo:" + PHOTO, Secrets.text("photo")),
                row);
    }

    private long count(String sql) {
        return jdbc.queryForObject(sql, Long.class, ID);
    }
}
