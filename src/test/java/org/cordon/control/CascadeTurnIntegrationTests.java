package org.cordon.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cordon.cases.CaseRegistration;
import org.cordon.cases.NewCase;
import org.cordon.contacts.ContactCategory;
import org.cordon.contacts.ContactDetails;
import org.cordon.contacts.ContactListing;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** A case and whom they met, told at the same moment by two people: neither is missed. */
@CordonTest
class CascadeTurnIntegrationTests {

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    ContactListing contacts;

    @Autowired
    CaseRegistration registration;

    @Autowired
    KeyPersonDirectory keyPersons;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    @BeforeEach
    void foundDistrict() {
        SmallDistrict.found(units);
    }

    @Test
    void whoIsNamedWhileTheirSourceBecomesACaseIsListed() throws Exception {
        long source = person();
        long contact = person();
        ExecutorService colleague = Executors.newSingleThreadExecutor();
        try {
            Future<?> naming = transactions.execute(status -> {
                registration.register(new NewCase(source, null, null, null, null, null));
                Future<?> named = colleague.submit(() -> contacts.list(met(source, contact)));
                assertThatThrownBy(() -> named.get(500, TimeUnit.MILLISECONDS))
                        .as("the naming waits for the case")
                        .isInstanceOf(TimeoutException.class);
                return named;
            });
            Objects.requireNonNull(naming).get();
        } finally {
            colleague.shutdownNow();
        }

        assertThat(keyPersons.openFor(contact).orElseThrow().category()).isEqualTo(KeyPersonCategory.CLOSE_CONTACT);
    }

    private ContactDetails met(long source, long contact) {
        return new ContactDetails(
                source, contact, ContactCategory.CLOSE_CONTACT, null, null, null, LocalDate.now(clock), true, "test");
    }

    private long person() {
        return persons.register(PersonDetails.builder()
                        .source("test")
                        .sourceId(UUID.randomUUID().toString())
                        .areaCode(SmallDistrict.HUANXIU)
                        .build())
                .personId();
    }
}
