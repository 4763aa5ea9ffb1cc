package org.cordon.sites;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordon.control.ControlEnded;
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
    JdbcClient jdbc;

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
    }

    @Test
    void answersTheSameForTheSamePerson() {
        String number = number();
        String site = placement.place(number);
        rooms.open(SmallDistrict.SITE, names(500));

        assertThat(placement.place(number)).isEqualTo(site);
    }

    @Test
    void countsPeopleOnTheirWay() {
        rooms.open(SmallDistrict.SITE, names(500));
        rooms.open(OTHER_SITE, names(501));
        int ahead = free(OTHER_SITE) - free(SmallDistrict.SITE);

        for (int placed = 0; placed < ahead; placed++) {
            assertThat(placement.place(number())).isEqualTo(OTHER_SITE);
        }

        assertThat(placement.place(number())).isEqualTo(SmallDistrict.SITE);
    }

    @Test
    void expectsNobodyAnyLongerWhoseControlEnded() {
        String number = number();
        placement.place(number);
        int before = free(OTHER_SITE);

        events.publishEvent(new ControlEnded(number, "ruledOut"));

        assertThat(free(OTHER_SITE)).isEqualTo(before + 1);
    }

    private int free(String site) {
        int open = jdbc.sql("select count(*) from cordon.stay where site_code = ? and left_at is null")
                .param(site)
                .query(Integer.class)
                .single();
        return rooms.of(site).size() - open;
    }

    private static List<String> names(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(door -> "T%04d".formatted(door))
                .toList();
    }

    private static String number() {
        return "KP-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
