package org.cordon.persons;

import java.time.LocalDate;

/**
 * Somebody the district has heard of. A person begins with the first report, which may hold as little as a phone or a
 * line number in somebody's list: people without any document are normal. Later reports of the same person fill the gaps
 * and never overwrite what is known; corrections are made by who spoke to the person. Whether they are a case, a
 * contact or neither is not written here. Nobody is deleted while anything points to them.
 */
record Person(long id, PersonFacts facts) {

    MaskedPerson masked(LocalDate today) {
        IdentityDocument document = facts.document();
        Phone phone = facts.phone();
        String name = facts.name();
        return new MaskedPerson(
                id,
                name == null ? null : Mask.name(name),
                facts.sex(),
                facts.ageOn(today),
                document == null ? null : document.type(),
                document == null ? null : Mask.document(document.number()),
                phone == null ? null : Mask.phone(phone.national()),
                facts.areaCode());
    }

    PersonIdentity revealed() {
        IdentityDocument document = facts.document();
        Phone phone = facts.phone();
        return new PersonIdentity(
                id,
                facts.name(),
                facts.sex(),
                facts.birthDate(),
                document == null ? null : document.type(),
                document == null ? null : document.number(),
                phone == null ? null : phone.national(),
                facts.address(),
                facts.areaCode(),
                facts.note());
    }
}
