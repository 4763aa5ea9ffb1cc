package org.cordon.platform.audit;

import java.util.List;

/**
 * What is to be recorded of one act; the chain adds number, moment and mark.
 *
 * @param who who acted, from where and by which request
 * @param people opaque numbers of the people concerned, such as person ids or {@code result:12}, in order
 * @param asked what was asked for where no person is known: a number, a file, an account
 * @param fields which fields, never their values
 * @param reason a code or an identifier, never free text
 * @param noteSealed free text, sealed; may name somebody and is therefore never kept in clear
 * @param result a status or a word
 */
public record AuditEntry(
        Actor who,
        AuditAction action,
        List<String> people,
        String asked,
        String fields,
        String reason,
        String noteSealed,
        String result) {

    /** Nobody's tidy input is trusted: what could break a line, colour a terminal or overflow a column is taken out. */
    public AuditEntry {
        people = people.stream()
                .map(person -> PlainText.of(person, 60))
                .sorted(PersonOrder.BY_NUMBER)
                .distinct()
                .toList();
        asked = PlainText.of(asked, 120);
        fields = PlainText.of(fields, 400);
        reason = PlainText.of(reason, 120);
        result = PlainText.of(result, 20);
    }

    String peopleList() {
        return String.join(",", people);
    }
}
