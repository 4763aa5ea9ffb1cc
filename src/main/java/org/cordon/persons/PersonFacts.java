package org.cordon.persons;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known about a person, checked and in the one form in which it is stored. */
record PersonFacts(
        @Nullable String name,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable ToldAge age,
        @Nullable IdentityDocument document,
        @Nullable Phone phone,
        @Nullable String address,
        @Nullable String areaCode,
        @Nullable String note) {

    /** These facts, with their gaps filled from the report; what is known stays. */
    PersonFacts completedWith(PersonFacts report) {
        return new PersonFacts(
                known(name, report.name),
                known(sex, report.sex),
                known(birthDate, report.birthDate),
                known(age, report.age),
                known(document, report.document),
                known(phone, report.phone),
                known(address, report.address),
                known(areaCode, report.areaCode),
                known(note, report.note));
    }

    PersonFacts withPhone(Phone corrected) {
        return new PersonFacts(name, sex, birthDate, age, document, corrected, address, areaCode, note);
    }

    PersonFacts withAddress(String corrected) {
        return new PersonFacts(name, sex, birthDate, age, document, phone, corrected, areaCode, note);
    }

    PersonFacts withAreaCode(String corrected) {
        return new PersonFacts(name, sex, birthDate, age, document, phone, address, corrected, note);
    }

    /** These facts of somebody who is, by their document, the one that was seen. */
    PersonFacts withIdentity(PersonFacts seen) {
        return new PersonFacts(
                known(seen.name, name),
                known(seen.sex, sex),
                known(seen.birthDate, birthDate),
                age,
                known(seen.document, document),
                phone,
                address,
                areaCode,
                note);
    }

    PersonFacts withoutDocument() {
        return new PersonFacts(name, sex, birthDate, age, null, phone, address, areaCode, note);
    }

    /** What stays when nobody knows any more who it is: where they were found and are reached. */
    PersonFacts withoutIdentity() {
        return new PersonFacts(null, null, null, null, null, phone, address, areaCode, note);
    }

    /** Two documents, or two birth dates, cannot belong to one person. */
    boolean contradicts(PersonFacts other) {
        return hasOtherDocument(other) || differ(birthDate, other.birthDate);
    }

    boolean hasOtherDocument(PersonFacts other) {
        return differ(document, other.document);
    }

    /** What name and phone together identify; nothing where one of them is unknown. */
    @Nullable
    String nameAndPhone() {
        return name == null || phone == null ? null : Normalized.nameKey(name) + "\n" + phone.international();
    }

    /** Whether the name begins so, however it is spelt. */
    boolean nameBegins(String nameKey) {
        return name != null && Normalized.nameKey(name).startsWith(nameKey);
    }

    @Nullable
    Integer ageOn(LocalDate day) {
        if (birthDate != null) {
            return birthDate.until(day).getYears();
        }
        return age == null ? null : age.on(day);
    }

    private static <T> @Nullable T known(@Nullable T fact, @Nullable T reported) {
        return fact == null ? reported : fact;
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !Objects.equals(one, other);
    }

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "PersonFacts";
    }
}
