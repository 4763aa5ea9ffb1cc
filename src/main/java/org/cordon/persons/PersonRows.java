package org.cordon.persons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cordon.platform.crypto.PersonalKey;
import org.cordon.platform.crypto.PersonalKeys;
import org.cordon.platform.crypto.PersonalVault;
import org.cordon.platform.crypto.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;

/**
 * How a person lies in the database: what tells who it is sealed under the person's own key, beside keyed marks by which
 * it is found; sex and division in clear.
 */
@Component
class PersonRows {

    private final Vault vault;
    private final PersonalVault personalVault;
    private final PersonalKeys keys;
    private final Marks marks;

    PersonRows(Vault vault, PersonalVault personalVault, PersonalKeys keys, Marks marks) {
        this.vault = vault;
        this.personalVault = personalVault;
        this.keys = keys;
        this.marks = marks;
    }

    byte[] index(IdentityDocument document) {
        return vault.blindIndex("document", document.key());
    }

    byte[] index(Phone phone) {
        return vault.blindIndex("phone", phone.international());
    }

    byte[] index(SourceKey source) {
        return index(vault, source);
    }

    static byte[] index(Vault vault, SourceKey source) {
        return vault.blindIndex("source", source.source() + "\n" + source.sourceId());
    }

    byte[] nameAndPhoneIndex(String nameAndPhone) {
        return vault.blindIndex("name+phone", nameAndPhone);
    }

    byte[] nameIndex(String beginning) {
        return NameBeginnings.mark(vault, beginning);
    }

    /** A key for somebody who is not registered yet. */
    PersonalKey newKey() {
        return keys.create();
    }

    PersonalKey key(String subject) {
        return findKey(subject).orElseThrow();
    }

    Optional<PersonalKey> findKey(String subject) {
        return keys.find(subject);
    }

    byte[] seal(PersonalKey key, SourceKey source) {
        return personalVault.seal(key, source.sourceId());
    }

    SourceKey source(ResultSet row, int number) throws SQLException {
        byte[] sealed = Objects.requireNonNull(row.getBytes("source_id_sealed"));
        return new SourceKey(Objects.requireNonNull(row.getString("source")), personalVault.open(sealed));
    }

    /** Column by column, in a map that takes more. */
    Map<String, @Nullable Object> values(PersonalKey key, PersonFacts facts, boolean identifying) {
        IdentityDocument document = facts.document();
        Phone phone = facts.phone();
        String nameAndPhone = identifying ? facts.nameAndPhone() : null;
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("identity_sealed", personalVault.seal(key, PersonSealing.text(SealedFacts.of(facts))));
        values.put("sex", facts.sex() == null ? null : facts.sex().name());
        values.put("area_code", facts.areaCode());
        values.put("document_index", bytes(document == null ? null : index(document)));
        values.put("phone_index", bytes(phone == null ? null : index(phone)));
        values.put("name_phone_index", bytes(nameAndPhone == null ? null : nameAndPhoneIndex(nameAndPhone)));
        NameBeginnings.columns(vault, facts.name()).forEach((column, mark) -> values.put(column, bytes(mark)));
        return values;
    }

    /** As {@link #person}, but without facts where the key is missing; never to be written back. */
    Person listed(ResultSet row, int number) throws SQLException {
        boolean isReadable = row.getBytes("identity_sealed") == null || row.getBytes("wrapped") != null;
        return isReadable
                ? person(row, number)
                : new Person(row.getLong("id"), SealedFacts.NOTHING.with(null, row.getString("area_code")));
    }

    /** Of a row with the columns {@code person.*} and {@code wrapped}; who was erased has no facts. */
    Person person(ResultSet row, int number) throws SQLException {
        String sex = row.getString("sex");
        SealedFacts facts = facts(row);
        return new Person(
                row.getLong("id"), facts.with(sex == null ? null : Sex.valueOf(sex), row.getString("area_code")));
    }

    private SealedFacts facts(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("identity_sealed");
        if (sealed == null) {
            return SealedFacts.NOTHING;
        }
        byte[] wrapped = row.getBytes("wrapped");
        if (wrapped == null) {
            throw new IllegalStateException("The key of person %d is missing".formatted(row.getLong("id")));
        }
        PersonalKey key = keys.unwrap(Objects.requireNonNull(row.getString("subject")), wrapped);
        return PersonSealing.facts(personalVault.open(key, sealed));
    }

    /** Also of whom name and phone do not identify: somebody looks at whatever they find. */
    PersonMark mark(ResultSet row, int number) throws SQLException {
        PersonFacts facts = listed(row, number).facts();
        return new PersonMark(
                row.getLong("id"),
                row.getBytes("document_index"),
                marks.nameAndBirth(facts.name(), facts.birthDate()),
                marks.nameAndPhone(facts));
    }

    static SqlParameterValue bytes(byte @Nullable [] value) {
        return new SqlParameterValue(Types.VARBINARY, value);
    }
}
