package org.cordon.persons;

import org.cordon.platform.crypto.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes people of those whom {@link IdentitySealing} has sealed for a list; who they are does not leave this module. */
@Service
public class ListedPeople {

    private final PersonRegistration registration;
    private final Vault vault;

    ListedPeople(PersonRegistration registration, Vault vault) {
        this.registration = registration;
        this.vault = vault;
    }

    /** Finds or creates the person, as {@link PersonRegistration#register(PersonDetails)}. */
    @Transactional
    public RegisteredPerson register(byte[] sealed) {
        return registration.register(new PersonReport(null, FactsText.read(vault.open(sealed))));
    }
}
