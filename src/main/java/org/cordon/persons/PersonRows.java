package org.cordon.persons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.cordon.platform.crypto.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;

/** How a person lies in the database. */
@Component
class PersonRows {

    private final Vault vault;
    private final Marks marks;

    PersonRows(Vault vault, Marks marks) {
        this.vault = vault;
        this.marks = marks;
    }

    byte[] index(IdentityDocument document) {
        return vault.blindIndex("document", document.key());
    }

    byte[] index(Phone phone) {
        return vault.blindIndex("phone", phone.international());
    }

    byte[] nameAndPhoneIndex(String nameAndPhone) {
        return vault.blindIndex("name+phone", nameAndPhone);
    }

    /** Column by column, in a map that takes more. */
    Map<String, @Nullable Object> values(PersonFacts facts, boolean identifying) {
        IdentityDocument document = facts.document();
        Phone phone = facts.phone();
        ToldAge age = facts.age();
        String nameAndPhone = identifying ? facts.nameAndPhone() : null;
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("name", facts.name());
        values.put("sex", facts.sex() == null ? null : facts.sex().name());
        values.put("birth_date", new SqlParameterValue(Types.DATE, facts.birthDate()));
        values.put("age", new SqlParameterValue(Types.INTEGER, age == null ? null : age.years()));
        values.put("age_told_on", new SqlParameterValue(Types.DATE, age == null ? null : age.toldOn()));
        values.put("document_type", document == null ? null : document.type().name());
        values.put("document_sealed", seal(document == null ? null : document.number()));
        values.put("document_index", bytes(document == null ? null : index(document)));
        values.put("phone_sealed", seal(phone == null ? null : phone.international()));
        values.put("phone_index", bytes(phone == null ? null : index(phone)));
        values.put("name_phone_index", bytes(nameAndPhone == null ? null : nameAndPhoneIndex(nameAndPhone)));
        values.put("address_sealed", seal(facts.address()));
        values.put("area_code", facts.areaCode());
        values.put("note_sealed", seal(facts.note()));
        return values;
    }

    Person person(ResultSet row, int number) throws SQLException {
        String sex = row.getString("sex");
        String phone = open(row, "phone_sealed");
        return new Person(
                row.getLong("id"),
                new PersonFacts(
                        row.getString("name"),
                        sex == null ? null : Sex.valueOf(sex),
                        row.getObject("birth_date", LocalDate.class),
                        age(row),
                        document(row),
                        phone == null ? null : new Phone(phone),
                        open(row, "address_sealed"),
                        row.getString("area_code"),
                        open(row, "note_sealed")));
    }

    PersonMark mark(ResultSet row, int number) throws SQLException {
        return new PersonMark(
                row.getLong("id"),
                row.getBytes("document_index"),
                marks.nameAndBirth(row.getString("name"), row.getObject("birth_date", LocalDate.class)),
                Marks.of(row.getBytes("name_phone_index")));
    }

    private static @Nullable ToldAge age(ResultSet row) throws SQLException {
        LocalDate toldOn = row.getObject("age_told_on", LocalDate.class);
        return toldOn == null ? null : new ToldAge(row.getInt("age"), toldOn);
    }

    private @Nullable IdentityDocument document(ResultSet row) throws SQLException {
        String number = open(row, "document_sealed");
        return number == null
                ? null
                : new IdentityDocument(
                        DocumentType.valueOf(Objects.requireNonNull(row.getString("document_type"))), number);
    }

    private @Nullable String open(ResultSet row, String column) throws SQLException {
        byte[] sealed = row.getBytes(column);
        return sealed == null ? null : vault.open(sealed);
    }

    private SqlParameterValue seal(@Nullable String text) {
        return bytes(text == null ? null : vault.seal(text));
    }

    private static SqlParameterValue bytes(byte @Nullable [] value) {
        return new SqlParameterValue(Types.VARBINARY, value);
    }
}
