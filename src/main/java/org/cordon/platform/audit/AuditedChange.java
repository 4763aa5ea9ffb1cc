package org.cordon.platform.audit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;

/**
 * Somebody changed something that the audit must know of: publish it in the transaction that changes it, and it is
 * recorded with that transaction or the transaction fails.
 *
 * @param people opaque numbers of the people concerned
 * @param subject what was changed where that is no person: an account, an edition, a setting; a number or a code
 * @param fields which fields, never their values
 * @param reason a code
 * @param note free text, which is sealed
 * @param about whose key seals the note, one of our numbers; null where it is about nobody in particular
 */
public record AuditedChange(
        AuditAction action,
        List<String> people,
        String subject,
        Set<String> fields,
        String reason,
        String note,
        @Nullable String about) {

    /**
     * The order of whatever else is done just before a commit: the rows of the audit are the last thing, since everybody
     * else's wait for it.
     */
    public static final int REACTIONS = Ordered.LOWEST_PRECEDENCE - 2;

    /** With a note about nobody in particular. */
    public AuditedChange(
            AuditAction action, List<String> people, String subject, Set<String> fields, String reason, String note) {
        this(action, people, subject, fields, reason, note, null);
    }

    /** A change of who somebody is. */
    public static AuditedChange ofPeople(List<Long> personIds, String reason, String... fields) {
        return new AuditedChange(
                AuditAction.CHANGE, OpenedIdentities.numbers(personIds), "", Set.of(fields), reason, "");
    }

    /** Something that another person had proposed is put into force. */
    public static AuditedChange approval(String subject, String reason) {
        return new AuditedChange(AuditAction.APPROVE, List.of(), subject, Set.of(), reason, "");
    }

    /** The same where it concerns people. */
    public static AuditedChange approval(List<String> people, String subject, String reason) {
        return new AuditedChange(AuditAction.APPROVE, people, subject, Set.of(), reason, "");
    }

    /** Something about people that has a number of its own, such as a proposal. */
    public static AuditedChange ofSubject(List<String> people, String subject, String reason, String... fields) {
        return new AuditedChange(AuditAction.CHANGE, people, subject, Set.of(fields), reason, "");
    }

    /** An account or a setting of the installation. */
    public static AuditedChange administration(String subject, String reason, String... fields) {
        return new AuditedChange(AuditAction.ADMIN, List.of(), subject, Set.of(fields), reason, "");
    }

    static AuditedChange closing(String finding, String note) {
        return new AuditedChange(AuditAction.ADMIN, List.of(), finding, Set.of("finding"), "closed", note);
    }
}
