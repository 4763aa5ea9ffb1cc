package org.cordon.platform.security.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of accounts. */
@Repository
class AccountBook {

    private static final String COLUMNS =
            "select user_id, display_name, closed, password_due, version, vouch_asked_by, subject from cordon.account";
    private static final RowMapper<Account> ROW = (row, number) -> new Account(
            row.getString(1),
            row.getString(2),
            row.getBoolean(3),
            row.getBoolean(4),
            row.getLong(5),
            row.getString(6),
            row.getString(7) != null);

    private final JdbcClient jdbc;

    AccountBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(String userId) {
        return jdbc.sql(COLUMNS + " where user_id = ?").param(userId).query(ROW).optional();
    }

    Optional<Account> findBySubject(String issuer, String subject) {
        return jdbc.sql(COLUMNS + " where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(ROW)
                .optional();
    }

    /** Notes whose account it is according to an identity provider. */
    void bind(String userId, String issuer, String subject) {
        jdbc.sql("update cordon.account set issuer = ?, subject = ? where user_id = ?")
                .params(issuer, subject, userId)
                .update();
    }

    /** Notes that the provider has just said which roles the person has. */
    void heardOf(String userId, Instant now) {
        jdbc.sql("update cordon.account set provided_at = ? where user_id = ?")
                .params(now.atOffset(ZoneOffset.UTC), userId)
                .update();
    }

    /** Those of whom no provider has said anything since. */
    List<String> notHeardOfSince(Instant then) {
        return jdbc.sql("select user_id from cordon.account where subject is not null and provided_at < ?")
                .param(then.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    /** Takes the word of the provider as over, unless somebody has been heard of meanwhile; answers whether it was so. */
    boolean departed(String userId, Instant then) {
        return jdbc.sql("update cordon.account set provided_at = null where user_id = ? and provided_at < ?")
                        .params(userId, then.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    List<Account> all() {
        return jdbc.sql(COLUMNS + " order by user_id").query(ROW).list();
    }

    void insert(String userId, String displayName, boolean passwordDue) {
        jdbc.sql("insert into cordon.account (user_id, display_name, password_due) values (?, ?, ?)")
                .params(userId, displayName, passwordDue)
                .update();
    }

    /** Notes a new password; every session of the account ends with it. */
    void passwordChanged(String userId, boolean due) {
        record(userId);
        jdbc.sql("update cordon.account set password_due = ?, version = version + 1 where user_id = ?")
                .params(due, userId)
                .update();
    }

    /** Notes that the second factor came or went; every session of the account ends with it. */
    void factorChanged(String userId) {
        record(userId);
        jdbc.sql("update cordon.account set version = version + 1 where user_id = ?")
                .param(userId)
                .update();
    }

    /** Notes who has to be vouched for, unless it is somebody else already; answers whether it was noted. */
    boolean askVouching(String userId, String by, boolean reset) {
        record(userId);
        return jdbc.sql("""
                        update cordon.account set vouch_asked_by = :by, vouch_reset = vouch_reset or :reset
                        where user_id = :user and (vouch_asked_by is null or vouch_asked_by = :by)""")
                        .param("by", by)
                        .param("reset", reset)
                        .param("user", userId)
                        .update()
                > 0;
    }

    /** Notes that somebody has vouched for what this one did; answers whether it still waited. */
    boolean vouched(String userId, String askedBy) {
        return jdbc.sql("""
                        update cordon.account set vouch_asked_by = null, vouch_reset = false
                        where user_id = ? and vouch_asked_by = ?""").params(userId, askedBy).update() > 0;
    }

    /** Nothing waits any longer, unless it is a reset. */
    void askNoLonger(String userId) {
        jdbc.sql("update cordon.account set vouch_asked_by = null where user_id = ? and not vouch_reset")
                .param(userId)
                .update();
    }

    /** Nothing waits any longer, unless an identity provider lets the person in. */
    void askNothingOfClosed(String userId) {
        jdbc.sql("""
                        update cordon.account set vouch_asked_by = null, vouch_reset = false
                        where user_id = ? and subject is null""").param(userId).update();
    }

    void close(String userId, boolean closed) {
        record(userId);
        jdbc.sql("update cordon.account set closed = ?, version = version + 1 where user_id = ?")
                .params(closed, userId)
                .update();
    }

    /** An account that only the engine knows gets its row when something is to be remembered of it. */
    private void record(String userId) {
        if (find(userId).isEmpty()) {
            insert(userId, userId, false);
        }
    }
}
