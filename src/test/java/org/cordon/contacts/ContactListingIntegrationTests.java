package org.cordon.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cordon.contacts.ListedContact.Outcome;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.persons.SomePeople;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.cordon.testing.CordonTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@CordonTest
@RecordApplicationEvents
@Transactional
class ContactListingIntegrationTests {

    @Autowired
    ContactListing listing;

    @Autowired
    ExposureLinks links;

    @Autowired
    PersonRegistration registration;

    @Autowired
    ApplicationEvents events;

    @Autowired
    Clock clock;

    private long index;
    private long contact;
    private LocalDate today = LocalDate.MAX;

    @BeforeEach
    void twoPeople() {
        index = person();
        contact = person();
        today = LocalDate.now(clock);
    }

    @Test
    void announcesANewContactOnce() {
        ListedContact listed = listing.list(directed(today.minusDays(2)));
        ListedContact again = listing.list(directed(today.minusDays(2)));

        assertThat(listed.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(again).isEqualTo(new ListedContact(listed.linkId(), Outcome.UNCHANGED));
        assertThat(announced())
                .containsExactly(new ContactListed(
                        listed.linkId(), index, contact, ContactCategory.CLOSE_CONTACT, today.minusDays(2)));
    }

    @Test
    void announcesAgainWhenTheExposureWasLater() {
        listing.list(directed(today.minusDays(2)));
        ListedContact later = listing.list(directed(today.minusDays(1)));
        ListedContact earlier = listing.list(directed(today.minusDays(5)));

        assertThat(later.outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(earlier.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(announced())
                .extracting(ContactListed::lastExposureDate)
                .containsExactly(today.minusDays(2), today.minusDays(1));
    }

    @Test
    void announcesAgainWhenTheContactWasNearer() {
        listing.list(details(ContactCategory.SUB_CLOSE_CONTACT, null, true));
        listing.list(details(ContactCategory.CLOSE_CONTACT, null, true));
        listing.list(details(ContactCategory.SUB_CLOSE_CONTACT, null, true));

        assertThat(announced())
                .extracting(ContactListed::category)
                .containsExactly(ContactCategory.SUB_CLOSE_CONTACT, ContactCategory.CLOSE_CONTACT);
    }

    @Test
    void storesAnUndirectedLinkOnceAndAnnouncesBothPeople() {
        ListedContact listed = listing.list(details(ContactCategory.CLOSE_CONTACT, today, false));
        ContactDetails reversed = new ContactDetails(
                contact, index, ContactCategory.CLOSE_CONTACT, null, null, null, today, false, "test");

        assertThat(listing.list(reversed)).isEqualTo(new ListedContact(listed.linkId(), Outcome.UNCHANGED));
        assertThat(announced())
                .extracting(ContactListed::sourcePersonId, ContactListed::contactPersonId)
                .containsExactly(tuple(index, contact), tuple(contact, index));
    }

    @Test
    void findsALinkFromBothEnds() {
        ListedContact listed = listing.list(directed(today));
        assertThat(links.of(index)).extracting(ExposureLink::id).containsExactly(listed.linkId());
        assertThat(links.of(contact))
                .extracting(link -> link.otherThan(contact))
                .containsExactly(index);
    }

    @Test
    void keepsMutualDirectedLinksAsTwo() {
        listing.list(directed(today));
        listing.list(new ContactDetails(
                contact, index, ContactCategory.CLOSE_CONTACT, null, null, null, today, true, "test"));
        assertThat(links.of(index)).hasSize(2);
    }

    @Test
    void learnsWordsAndNeverUnlearnsThem() {
        listing.list(worded(null, null));
        assertThat(listing.list(worded("colleague\n of\u0000 both", "office")).outcome())
                .isEqualTo(Outcome.UPDATED);
        assertThat(listing.list(worded("neighbour", " ")).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(links.of(index)).singleElement().satisfies(link -> {
            assertThat(link.relation()).isEqualTo("colleague of both");
            assertThat(link.setting()).isEqualTo("office");
        });
    }

    @Test
    void refusesWhatCannotHaveBeen() {
        refuses(
                new ContactDetails(index, index, ContactCategory.CLOSE_CONTACT, null, null, null, null, true, "t"),
                "contact.self");
        refuses(directed(today.plusDays(1)), "contact.future");
        refuses(
                new ContactDetails(
                        index,
                        contact,
                        ContactCategory.CLOSE_CONTACT,
                        null,
                        null,
                        today,
                        today.minusDays(1),
                        true,
                        "t"),
                "contact.dates");
        refuses(worded("x".repeat(501), null), "contact.too.long");
        assertThatThrownBy(() -> listing.list(new ContactDetails(
                        index, -1, ContactCategory.CLOSE_CONTACT, null, null, null, null, true, "t")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void givesOneLinkForTheSameReportAtTheSameMoment() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<ListedContact>> listed = threads.invokeAll(IntStream.range(0, 6)
                    .mapToObj(i -> (Callable<ListedContact>) () -> listing.list(directed(today)))
                    .toList());
            Set<Long> ids =
                    listed.stream().map(ContactListingIntegrationTests::linkId).collect(Collectors.toSet());
            assertThat(ids).hasSize(1);
            assertThat(links.of(index)).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    private static long linkId(Future<ListedContact> listed) {
        try {
            return listed.get().linkId();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void refuses(ContactDetails details, String code) {
        assertThatThrownBy(() -> listing.list(details))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private List<ContactListed> announced() {
        return events.stream(ContactListed.class).toList();
    }

    private ContactDetails directed(LocalDate lastExposure) {
        return details(ContactCategory.CLOSE_CONTACT, lastExposure, true);
    }

    private ContactDetails details(ContactCategory category, @Nullable LocalDate lastExposure, boolean directed) {
        return new ContactDetails(index, contact, category, null, null, null, lastExposure, directed, "test");
    }

    private ContactDetails worded(@Nullable String relation, @Nullable String setting) {
        return new ContactDetails(
                index, contact, ContactCategory.CLOSE_CONTACT, relation, setting, null, null, true, "test");
    }

    private long person() {
        String id = new SomePeople().word();
        return registration
                .register(
                        PersonDetails.builder().source("test-list").sourceId(id).build())
                .personId();
    }
}
