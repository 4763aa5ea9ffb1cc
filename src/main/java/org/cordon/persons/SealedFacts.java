package org.cordon.persons;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What tells who a person is, as it is sealed: all in one, under the person's own key. */
record SealedFacts(
        @Nullable String name,
        @Nullable LocalDate birthDate,
        @Nullable Integer age,
        @Nullable LocalDate ageToldOn,
        @Nullable DocumentType documentType,
        @Nullable String documentNumber,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String note) {

    static final SealedFacts NOTHING = new SealedFacts(null, null, null, null, null, null, null, null, null);

    static SealedFacts of(PersonFacts facts) {
        ToldAge age = facts.age();
        IdentityDocument document = facts.document();
        Phone phone = facts.phone();
        return new SealedFacts(
                facts.name(),
                facts.birthDate(),
                age == null ? null : age.years(),
                age == null ? null : age.toldOn(),
                document == null ? null : document.type(),
                document == null ? null : document.number(),
                phone == null ? null : phone.international(),
                facts.address(),
                facts.note());
    }

    /** With what lies beside them in clear. */
    PersonFacts with(@Nullable Sex sex, @Nullable String areaCode) {
        return new PersonFacts(
                name,
                sex,
                birthDate,
                age == null || ageToldOn == null ? null : new ToldAge(age, ageToldOn),
                documentType == null || documentNumber == null
                        ? null
                        : new IdentityDocument(documentType, documentNumber),
                phone == null ? null : new Phone(phone),
                address,
                areaCode,
                note);
    }

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "SealedFacts";
    }
}
