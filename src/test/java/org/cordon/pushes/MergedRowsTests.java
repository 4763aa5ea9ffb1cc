package org.cordon.pushes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonMerging;
import org.cordon.persons.SomePeople;
import org.cordon.rounds.TrialDistrict;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows about somebody whose record is merged into another are about the survivor from then on. */
@CordonTest
class MergedRowsTests {

    @Autowired
    TrialDistrict district;

    @Autowired
    FileRows files;

    @Autowired
    PersonMerging merging;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private final SomePeople some = new SomePeople();
    private PersonDetails survivor;
    private PersonDetails merged;
    private LocalDate today;

    @BeforeEach
    void found() {
        district.found();
        today = LocalDate.now(clock);
        survivor = person("王小明").documentNumber(some.idNumber()).build();
        merged = person("王小明")
                .phone("138" + some.idNumber().substring(10, 18).replace('X', '1'))
                .build();
    }

    @Test
    void areAboutTheSurvivor() {
        add("arrivals", survivor, today);
        add("arrivals", merged, today);
        add("arrivals", merged, today.minusDays(1));
        add("contacts", merged, today);
        long kept = ofRow(0);
        long gone = ofRow(1);
        jdbc.update(
                "insert into cordon.push_search (row_id, asked_at, next_at, person_id)"
                        + " select id, pushed_at, pushed_at, person_id from cordon.push_row where person_id = ?",
                gone);

        transaction.executeWithoutResult(status -> merging.merge(kept, gone));

        assertThat(jdbc.queryForList("select distinct person_id from cordon.push_row", Long.class))
                .containsExactly(kept);
        assertThat(jdbc.queryForList("select distinct person_id from cordon.push_search", Long.class))
                .containsExactly(kept);
        assertThat(jdbc.queryForList(
                        "select kind || ' ' || event_date || ' ' || person_id from cordon.push_entry order by 1",
                        String.class))
                .containsExactly(
                        "arrivals " + today.minusDays(1) + " " + kept,
                        "arrivals " + today + " " + kept,
                        "contacts " + today + " " + kept);
        assertThat(add("contacts", survivor, today)).isFalse();
        assertThat(add("arrivals", survivor, today.minusDays(1))).isFalse();
    }

    private boolean add(String kind, PersonDetails person, LocalDate day) {
        NewEntry entry = new NewEntry(UUID.randomUUID(), 1, kind, person, null, day);
        return Boolean.TRUE.equals(transaction.execute(status -> files.add(entry)));
    }

    private long ofRow(int number) {
        List<Long> people = jdbc.queryForList("select person_id from cordon.push_row order by id", Long.class);
        return people.get(number);
    }

    private PersonDetails.Builder person(String name) {
        return PersonDetails.builder().name(name).areaCode(TrialDistrict.EAST_ONE);
    }
}
