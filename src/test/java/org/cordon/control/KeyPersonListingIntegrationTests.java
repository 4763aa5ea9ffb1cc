package org.cordon.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.cordon.control.ListedKeyPerson.Outcome;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CordonTest
class KeyPersonListingIntegrationTests {

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KeyPersons keyPersons;

    @Autowired
    Listings listings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private long person;

    @BeforeEach
    void registerSomebody() {
        SmallDistrict.found(units);
        person = persons.register(PersonDetails.builder()
                        .source("test")
                        .sourceId(UUID.randomUUID().toString())
                        .areaCode(SmallDistrict.HUANXIU)
                        .build())
                .personId();
    }

    @Test
    void whomTheEditionNoLongerJudgesIsNotListed() {
        underTheTwentyMeasures(() -> {
            assertThat(list("link 1", KeyPersonCategory.SUB_CLOSE_CONTACT, today()))
                    .isEqualTo(new ListedKeyPerson(null, Outcome.NOT_JUDGED));
            assertThat(keyPersons.findByOpenPersonId(person)).isEmpty();
        });
    }

    @Test
    void whoIsRaisedToACloseContactIsListedThen() {
        underTheTwentyMeasures(() -> {
            list("link 1", KeyPersonCategory.SUB_CLOSE_CONTACT, today());

            ListedKeyPerson listed = list("link 1", KeyPersonCategory.CLOSE_CONTACT, today());

            assertThat(listed.outcome()).isEqualTo(Outcome.LISTED);
            KeyPerson keyPerson = keyPersons.findByOpenPersonId(person).orElseThrow();
            assertThat(keyPerson.edition()).isEqualTo("20");
            assertThat(keyPerson.isolationUntil()).isEqualTo(today().plusDays(5));
            assertThat(keyPerson.monitoringUntil()).isEqualTo(today().plusDays(8));
        });
    }

    @Test
    void everyOtherReasonMovesThePlanOrChangesNothing() {
        String number = number(list("link 1", KeyPersonCategory.SUB_CLOSE_CONTACT, today().minusDays(2)));

        assertThat(list("link 1", KeyPersonCategory.SUB_CLOSE_CONTACT, today().minusDays(2))
                        .outcome())
                .isEqualTo(Outcome.ALREADY_LISTED);
        assertThat(list("link 2", KeyPersonCategory.LOW_RISK_AREA, today().minusDays(4))
                        .outcome())
                .isEqualTo(Outcome.ALREADY_LISTED);
        assertThat(list("link 2", KeyPersonCategory.CLOSE_CONTACT, null))
                .isEqualTo(new ListedKeyPerson(number, Outcome.PLAN_MOVED));
        KeyPerson keyPerson = keyPersons.findByNumber(number).orElseThrow();
        assertThat(keyPerson.category()).isEqualTo(KeyPersonCategory.CLOSE_CONTACT);
        assertThat(keyPerson.countFrom()).isEqualTo(today().minusDays(4));
        assertThat(keyPerson.isolationUntil()).isEqualTo(today().plusDays(5));
        assertThat(listings.of(number)).extracting(Listing::origin).containsExactly("link 1", "link 2");
    }

    private ListedKeyPerson list(String origin, KeyPersonCategory category, @Nullable LocalDate exposure) {
        return listing.list(new ListRequest(person, category, exposure, origin, "test"));
    }

    /** The edition holds for this transaction only; other tests never see it. */
    private void underTheTwentyMeasures(Runnable test) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into cordon.edition_change (id, edition, reason, table_versions, state, proposed_by,
                                proposed_at, previewed_at, confirmed_by, confirmed_at)
                            values (?, '20', 'test', '-', 'COMPLETED', 'one', ?, ?, 'two', ?)""").params(UUID.randomUUID(), now(), now(), now()).update();
            test.run();
            status.setRollbackOnly();
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static String number(ListedKeyPerson listed) {
        return String.valueOf(listed.number());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
