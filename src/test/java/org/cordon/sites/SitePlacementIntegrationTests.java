package org.cordon.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordon.control.ControlEnded;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.KeyPersonMeasures;
import org.cordon.control.ListRequest;
import org.cordon.control.SpecialNeed;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.errors.Conflict;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.Responsibilities;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@CordonTest
@Transactional
class SitePlacementIntegrationTests {

    private static final String OTHER_SITE = "370215IS9";

    @Autowired
    SitePlacement placement;

    @Autowired
    RoomRegister rooms;

    @Autowired
    UnitRegistration units;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    EntityManager entities;

    @Autowired
    RoomReservations reservations;

    @Autowired
    KeyPersonMeasures measures;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void openTwoSites() {
        SmallDistrict.found(units);
        units.register(new Unit(OTHER_SITE, UnitKind.ISOLATION_SITE, "另一隔离点", "Other site", null));
        entities.flush();
        rooms.open(OTHER_SITE, names(rooms.of(SmallDistrict.SITE).size() + 2));
    }

    @Test
    void sendsPeopleWhereMostRoomsAreFree() {
        String number = number();

        assertThat(placement.place(number)).isEqualTo(OTHER_SITE);
        assertThat(responsibilities.unitOf(number, UnitKind.ISOLATION_SITE)).isEqualTo(OTHER_SITE);
        assertThat(reservations.of(number).map(RoomReservation::site)).contains(OTHER_SITE);
    }

    @Test
    void answersTheSameForTheSamePerson() {
        String number = number();
        String site = placement.place(number);
        rooms.open(SmallDistrict.SITE, names(3000));

        assertThat(placement.place(number)).isEqualTo(site);
    }

    @Test
    void expectsNobodyAnyLongerWhoseControlEnded() {
        String number = number();
        placement.place(number);

        events.publishEvent(new ControlEnded(number, "ruledOut"));

        assertThat(reservations.of(number)).isEmpty();
        assertThat(rooms.holders(OTHER_SITE)).isEmpty();
    }

    @Test
    void keepsTheRoomThatADispatcherAsksForAndGivesTheFormerOneBack() {
        String number = number();
        RoomReservation first = reservations.reserve(number, new RoomWish(OTHER_SITE, "T0001", null));

        assertThat(reservations.reserve(number, new RoomWish(OTHER_SITE, null, null)))
                .as("any room of the site")
                .isEqualTo(first);
        reservations.reserve(number, new RoomWish(OTHER_SITE, "T0002", null));

        assertThat(rooms.holders(OTHER_SITE)).containsOnlyKeys("T0002").containsValue(List.of(number));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> reservations.reserve(number(), new RoomWish(OTHER_SITE, "T0002", null)))
                .satisfies(gone -> assertThat(gone.code()).isEqualTo("room.gone"));
    }

    @Test
    void closesNoRoomThatIsKeptForSomebodyAndKeepsNoClosedOne() {
        String number = number();
        reservations.reserve(number, new RoomWish(OTHER_SITE, "T0001", null));
        rooms.close(OTHER_SITE, "T0002");

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> rooms.close(OTHER_SITE, "T0001"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("room.inUse"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> reservations.reserve(number, new RoomWish(OTHER_SITE, "T0002", null)));
    }

    @Test
    void letsOnlyWhoBelongsTogetherShareACarerRoom() {
        rooms.open(OTHER_SITE, new NewRooms(List.of("C0001"), RoomKind.CARER, 2, null));
        String parent = number();
        String child = number();
        String stranger = number();
        reservations.reserve(parent, new RoomWish(OTHER_SITE, "C0001", null));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> reservations.reserve(stranger, new RoomWish(null, null, parent)))
                .withMessageContaining("share no household");
        measures.needs(child, SpecialNeed.CHILD);

        RoomReservation shared = reservations.reserve(child, new RoomWish(null, null, parent));

        assertThat(shared.room()).isEqualTo("C0001");
        assertThat(shared.bed()).isEqualTo(2);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> reservations.reserve(stranger, new RoomWish(OTHER_SITE, "C0001", null)));
        assertThatExceptionOfType(Conflict.class)
                .as("no bed is left")
                .isThrownBy(() -> reservations.reserve(stranger, new RoomWish(null, null, parent)));
    }

    @Test
    void looksForABarrierFreeRoomWhereSomebodyNeedsOne() {
        closeTheSpecialRoomsOfOthers();
        rooms.open(OTHER_SITE, new NewRooms(List.of("B0001"), RoomKind.BARRIER_FREE, 1, null));
        String first = number();
        String second = number();
        measures.needs(first, SpecialNeed.DEPENDENT);
        measures.needs(second, SpecialNeed.DEPENDENT);

        assertThat(reservations.reserveAny(first)).isTrue();
        assertThat(reservations.of(first).map(RoomReservation::room)).contains("B0001");
        assertThat(reservations.reserveAny(second))
                .as("a single room will not do")
                .isFalse();
    }

    /** Other tests open rooms in the same database. */
    private void closeTheSpecialRoomsOfOthers() {
        jdbc.sql("update cordon.site_room set closed_at = current_timestamp where kind <> 'SINGLE'")
                .update();
    }

    private static List<String> names(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(door -> "T%04d".formatted(door))
                .toList();
    }

    private String number() {
        long person = persons.register(PersonDetails.builder()
                        .source("test")
                        .sourceId(UUID.randomUUID().toString())
                        .areaCode(SmallDistrict.HUANXIU)
                        .build())
                .personId();
        return String.valueOf(
                listing.list(ListRequest.direct(person, KeyPersonCategory.CLOSE_CONTACT, LocalDate.now(clock), "test"))
                        .number());
    }
}
