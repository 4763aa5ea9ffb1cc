package org.cordon.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.platform.crypto.PersonalKeys;
import org.cordon.platform.crypto.Vault;
import org.cordon.residents.ResidentDirectory;
import org.cordon.retention.RetentionRun.Count;
import org.cordon.testing.CordonTest;
import org.cordon.testing.RoundsAndRegister;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom the register or a test round knows goes a period after they left or the round was closed. */
@CordonTest
class ListRetentionTests {

    private static final String GRID = "370215001001";

    @Autowired
    ApplicationContext application;

    @Autowired
    UnitRegistration units;

    @Autowired
    ResidentDirectory residents;

    @Autowired
    RetentionRuns runs;

    @Autowired
    HeldRows kept;

    @Autowired
    TakenBackPhotos takenBack;

    @Autowired
    RetentionStep step;

    @Autowired
    RetentionWork work;

    @Autowired
    Erasure erasure;

    @Autowired
    DuePeople due;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate plain;

    @Autowired
    PersonalKeys keys;

    @Autowired
    Clock clock;

    private final Random random = new Random();
    private RetentionOffices offices;

    @BeforeEach
    void openOffices() {
        SmallDistrict.found(units);
        offices = new RetentionOffices(application);
        RoundsAndRegister.forget(plain);
    }

    @AfterEach
    void nothingIsLeft() {
        offices.close();
        jdbc.sql("delete from cordon_keys.personal_key where subject like 'photo:%'")
                .update();
        RoundsAndRegister.forget(plain);
    }

    @Test
    void keysOfManyGoAtOnce() {
        String subject = keys.create().subject();
        List<String> many = Stream.concat(
                        Stream.of(subject), IntStream.range(0, 120_000).mapToObj(i -> "photo:" + i))
                .toList();

        assertThat(keys.destroy(many)).isEqualTo(1);
        assertThat(keys.find(subject)).isEmpty();
    }

    @Test
    void whoLeftTheRegisterAPeriodAgoIsErased() {
        long gone = resident(hash(), 181);
        long lately = resident(hash(), 179);
        long present = resident(hash(), null);

        RetentionRun report = offices.run();

        assertThat(row(gone))
                .containsEntry("area_code", "370215001")
                .containsEntry("grid_code", "")
                .extracting("identity_hash", "content_hash", "identity_sealed", "name_birth_mark", "name_phone_mark")
                .containsOnlyNulls();
        assertThat(row(gone)).extracting("household_id").isNull();
        assertThat(List.of(lately, present))
                .allSatisfy(id -> assertThat(row(id)).doesNotContainValue(null).containsEntry("grid_code", "G1"));
        assertThat(counts(report, DataClass.RESIDENTS)).isEqualTo(Map.of("DUE", 1L, "ERASED", 1L));
        assertThat(residents.byIds(List.of(gone)).values()).allMatch(person -> person.name() == null);
    }

    @Test
    void aHoldKeepsAResidentWhoIsKnownByTheSameDocument() {
        PlantedLife life = life("zqh");
        String number = life.isListedAndMovesOut();
        byte[] document = document(life);
        long held = resident(document, 181);
        long other = resident(hash(), 181);
        UUID run = offices.confirmed();
        offices.hold(number);
        work.work();

        assertThat(row(held).get("identity_sealed")).isNotNull();
        assertThat(row(other).get("identity_sealed")).isNull();
        assertThat(counts(runs.require(run), DataClass.RESIDENTS))
                .isEqualTo(Map.of("DUE", 2L, "ERASED", 1L, "LEGAL_HOLD", 1L));
        assertThat(counts(offices.run(), DataClass.RESIDENTS)).isEqualTo(Map.of("LEGAL_HOLD", 1L));
    }

    @Test
    void aHoldOfEverybodyKeepsAllOfThem() {
        long resident = resident(hash(), 181);
        long round = round(91);
        sample(round, hash());
        offices.hold(null);
        RetentionRun report = offices.run();

        assertThat(row(resident).get("identity_sealed")).isNotNull();
        assertThat(count("round_sample", round)).isEqualTo(1);
        assertThat(counts(report, DataClass.RESIDENTS)).isEqualTo(Map.of("LEGAL_HOLD", 1L));
        assertThat(counts(report, DataClass.ROUNDS)).isEqualTo(Map.of("LEGAL_HOLD", 1L));
    }

    @Test
    void aCrashBetweenPartsLosesAndDoublesNobody() {
        for (int resident = 0; resident < 1_100; resident++) {
            resident(hash(), 200);
        }
        UUID run = offices.confirmed();
        step.erase(run, 1);
        assertThat(erasedResidents()).as("one part").isBetween(1L, 500L);
        work.work();

        assertThat(erasedResidents()).isEqualTo(1_100);
        assertThat(counts(runs.require(run), DataClass.RESIDENTS)).isEqualTo(Map.of("DUE", 1_100L, "ERASED", 1_100L));
    }

    @Test
    void whoWasSampledExemptedOrLookedForIsErasedAndTownsAreStillCounted() {
        long old = round(91);
        long young = round(89);
        for (long round : List.of(old, young)) {
            long resident = resident(hash(), null);
            for (int person = 0; person < 300; person++) {
                sample(round, hash());
            }
            exempt(round, hash(), null);
            exempt(round, null, GRID);
            row(round, resident);
            coverage(round, GRID, "G1", 7, 1);
            coverage(round, GRID, "G2", 5, 2);
            followUp(round);
        }

        RetentionRun report = offices.run();

        assertThat(count("round_sample", old)).isZero();
        assertThat(count("round_exemption", old)).as("that of the place").isEqualTo(1);
        assertThat(count("push_row", old)).isZero();
        assertThat(jdbc.sql("select town_code, community_code, grid_code, due, unsampled, samples"
                                + " from cordon.round_coverage where round_id = ?")
                        .param(old)
                        .query()
                        .listOfRows())
                .extracting(Map::values)
                .hasToString("[[370215001, , , 12, 3, 300]]");
        assertThat(count("round_sample", young)).isEqualTo(300);
        assertThat(count("push_row", young)).isEqualTo(1);
        assertThat(keysOfPhotos(old)).isZero();
        assertThat(keysOfPhotos(young)).isEqualTo(1);
        assertThat(jdbc.sql("select id from cordon.push_photo")
                        .query(UUID.class)
                        .list())
                .containsExactly(photoOf(young));
        assertThat(count("round_coverage", young)).isEqualTo(2);
        assertThat(count("round_follow_up", old)).isZero();
        assertThat(count("round_follow_up", young)).isEqualTo(1);
        assertThat(counts(report, DataClass.ROUNDS)).isEqualTo(Map.of("DUE", 302L, "ERASED", 302L));
        assertThat(counts(offices.run(), DataClass.ROUNDS)).isEmpty();
    }

    @Test
    void aHoldKeepsWhatARoundKnowsOfSomebody() {
        PlantedLife life = life("zqh");
        String number = life.isListedAndMovesOut();
        byte[] document = document(life);
        long round = round(91);
        sample(round, document);
        sample(round, hash());
        row(round, resident(document, null));
        offices.hold(number);
        assertThat(kept.isKept(rowOf(round))).isTrue();

        assertThat(counts(offices.run(), DataClass.ROUNDS))
                .isEqualTo(Map.of("DUE", 1L, "ERASED", 1L, "LEGAL_HOLD", 2L));
        assertThat(count("round_sample", round)).isEqualTo(1);
        assertThat(count("push_row", round)).isEqualTo(1);
    }

    @Test
    void aHoldKeepsTheRowBecauseOfWhichSomebodyWasListedThoughTheirDocumentWasCorrectedLater() {
        PlantedLife life = life("zqh");
        String number = life.isListedAndMovesOut();
        long searched = round(91);
        row(searched, resident(hash(), null));
        jdbc.sql("update cordon.push_search set person_id = ? where row_id = ?")
                .params(life.personId(), rowOf(searched))
                .update();
        long about = round(91);
        row(about, resident(hash(), null));
        jdbc.sql("update cordon.push_row set person_id = ? where round_id = ?")
                .params(life.personId(), about)
                .update();
        long other = round(91);
        row(other, resident(hash(), null));
        offices.hold(number);

        assertThat(counts(offices.run(), DataClass.ROUNDS))
                .isEqualTo(Map.of("DUE", 1L, "ERASED", 1L, "LEGAL_HOLD", 2L));
        assertThat(List.of(searched, about)).allSatisfy(round -> {
            assertThat(count("push_row", round)).isEqualTo(1);
            assertThat(keysOfPhotos(round)).isEqualTo(1);
            assertThat(photosOf(round)).isEqualTo(1);
        });
        assertThat(count("push_row", other)).isZero();
        assertThat(keysOfPhotos(other)).isZero();
    }

    @Test
    void erasingSomebodyLeavesTheRowOfAHeldResidentBecauseOfWhichTheyWereLookedFor() {
        PlantedLife held = life("zqh");
        String number = held.isListedAndMovesOut();
        byte[] document = document(held);
        PlantedLife erased = life("zqe");
        erased.isListedAndMovesOut();
        long kept = round(10);
        row(kept, resident(document, null));
        long gone = round(10);
        row(gone, resident(hash(), null));
        jdbc.sql("update cordon.push_search set person_id = ? where row_id in (?, ?)")
                .params(erased.personId(), rowOf(kept), rowOf(gone))
                .update();
        offices.hold(number);

        transaction.executeWithoutResult(status -> erasure.identity(erased.personId()));

        assertThat(List.of(photosOf(kept), keysOfPhotos(kept), remarks(kept))).containsExactly(1L, 1L, 1L);
        assertThat(List.of(photosOf(gone), keysOfPhotos(gone), remarks(gone))).containsExactly(0L, 0L, 0L);
    }

    @Test
    void erasingTheRecordOfAFileLeavesTheRowOfAHeldResidentUntilNothingHoldsIt() {
        PlantedLife held = life("zqh");
        String number = held.isListedAndMovesOut();
        byte[] document = document(held);
        PlantedLife erased = life("zqe");
        erased.isListedAndMovesOut();
        long kept = round(10);
        row(kept, resident(document, null));
        jdbc.sql("update cordon.push_row set person_id = ? where id = ?")
                .params(erased.personId(), rowOf(kept))
                .update();
        offices.hold(number);

        transaction.executeWithoutResult(status -> {
            erasure.identity(erased.personId());
            erasure.caseFacts(erased.personId());
        });
        takenBack.destroy();

        assertThat(List.of(photosOf(kept), keysOfPhotos(kept), remarks(kept))).containsExactly(1L, 1L, 1L);
        assertThat(due.all(DataClass.IDENTITY)).doesNotContainKey(erased.personId());
        offices.close();
        assertThat(due.all(DataClass.IDENTITY)).containsKey(erased.personId());
        transaction.executeWithoutResult(status -> erasure.identity(erased.personId()));
        assertThat(List.of(photosOf(kept), keysOfPhotos(kept), remarks(kept))).containsExactly(0L, 0L, 0L);
        assertThat(due.all(DataClass.IDENTITY)).doesNotContainKey(erased.personId());
    }

    private PlantedLife life(String marker) {
        return new PlantedLife(
                application, marker + UUID.randomUUID().toString().substring(0, 8));
    }

    private byte[] document(PlantedLife life) {
        return jdbc.sql("select document_index from cordon.person where id = ?")
                .param(life.personId())
                .query(byte[].class)
                .single();
    }

    private long remarks(long round) {
        return jdbc.sql("select count(remark_sealed) from cordon.push_row_event where row_id = ?")
                .param(rowOf(round))
                .query(Long.class)
                .single();
    }

    @Test
    void aPhotoThatWasTakenBackUnderAHoldGoesWithTheHold() {
        PlantedLife life = life("zqh");
        String number = life.isListedAndMovesOut();
        byte[] document = document(life);
        long held = round(10);
        row(held, resident(document, null));
        long told = round(10);
        row(told, resident(hash(), null));
        offices.hold(number);
        jdbc.sql("update cordon.push_photo set taken_back_at = ? where id = ?")
                .params(daysAgo(1), photoOf(held))
                .update();
        takenBack.destroy();
        assertThat(photosOf(held)).isEqualTo(1);
        assertThat(keysOfPhotos(held)).isEqualTo(1);

        offices.close();
        takenBack.destroy();

        assertThat(photosOf(held)).isZero();
        assertThat(keysOfPhotos(held)).isZero();
        assertThat(photosOf(told)).as("nobody took it back").isEqualTo(1);
        assertThat(keysOfPhotos(told)).isEqualTo(1);
    }

    private long photosOf(long round) {
        return jdbc.sql("select count(*) from cordon.push_photo where id = ?")
                .param(photoOf(round))
                .query(Long.class)
                .single();
    }

    private void followUp(long round) {
        jdbc.sql("""
                        insert into cordon.round_follow_up (number, round_id, town_code, place_code, begun_at, pending,
                            unclaimed, late) values (?, ?, '370215001', ?, ?, 1, 1, 0)""").params("RF-" + round, round, GRID, daysAgo(100)).update();
    }

    private long resident(byte[] identity, @Nullable Integer removedDaysAgo) {
        String household = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into cordon.resident (identity_hash, content_hash, identity_sealed, name_birth_mark,
                            name_phone_mark, area_code, grid_code, household_id, since_version, version, since)
                        values (?, ?, ?, 1, 2, ?, 'G1', ?, 1, 1, ?)""")
                .params(identity, hash(), vault.seal("{}"), GRID, household, daysAgo(400))
                .update();
        if (removedDaysAgo != null) {
            jdbc.sql("update cordon.resident set removed_at = ? where household_id = ?")
                    .params(daysAgo(removedDaysAgo), household)
                    .update();
        }
        return jdbc.sql("select id from cordon.resident where household_id = ?")
                .param(household)
                .query(Long.class)
                .single();
    }

    private long round(int closedDaysAgo) {
        String name = UUID.randomUUID().toString();
        OffsetDateTime closed = daysAgo(closedDaysAgo);
        jdbc.sql("""
                        insert into cordon.test_round (name, starts_at, ends_at, lists_from, feedback_hours, opened_by,
                            opened_at, closed_by, closed_at)
                        values (?, ?, ?, ?, 24, 'somebody', ?, 'somebody', ?)""")
                .params(
                        name,
                        closed.minusDays(2),
                        closed.minusDays(1),
                        closed.minusDays(2),
                        closed.minusDays(2),
                        closed)
                .update();
        return jdbc.sql("select id from cordon.test_round where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private void sample(long round, byte[] identity) {
        jdbc.sql("""
                        insert into cordon.round_sample (round_id, identity_hash, sampled_at, sample_number, received_at)
                        values (?, ?, ?, '1', ?)""").params(round, identity, daysAgo(100), daysAgo(100)).update();
    }

    private void exempt(long round, byte @Nullable [] identity, @Nullable String area) {
        jdbc.sql("""
                        insert into cordon.round_exemption (round_id, identity_hash, area_code, reason, granted_by, granted_at)
                        values (:round, cast(:identity as bytea), :area, 'ILL', 'somebody', :at)""")
                .param("round", round)
                .param("identity", identity)
                .param("area", area)
                .param("at", daysAgo(100))
                .update();
    }

    private void row(long round, long resident) {
        jdbc.sql("""
                        insert into cordon.push_row (batch_id, kind, round_id, resident_id, town_code, state, pending, due_at, pushed_at)
                        values (1, 'unsampled', ?, ?, '370215001', 'ABSENT', true, ?, ?)""").params(round, resident, daysAgo(100), daysAgo(100)).update();
        jdbc.sql("""
                        insert into cordon.push_row_event (row_id, happened_at, kind, state, remark_sealed)
                        select id, pushed_at, 'ANSWERED', state, ? from cordon.push_row where resident_id = ?""").params(vault.seal("nobody opens"), resident).update();
        jdbc.sql("""
                        insert into cordon.push_photo (id, row_id, event_id, taken_at, content_mark, content_sealed)
                        select ?, row_id, id, happened_at, ?, ? from cordon.push_row_event
                        where row_id in (select id from cordon.push_row where resident_id = ?)""").params(photoOf(round), hash(), hash(), resident).update();
        jdbc.sql("insert into cordon_keys.personal_key (subject, wrapped, made_at) values (?, ?, ?)")
                .params("photo:" + photoOf(round), hash(), daysAgo(100))
                .update();
        jdbc.sql("""
                        insert into cordon.push_search (row_id, asked_at, next_at)
                        select id, pushed_at, pushed_at from cordon.push_row where resident_id = ?""").param(resident).update();
    }

    private long rowOf(long round) {
        return jdbc.sql("select id from cordon.push_row where round_id = ?")
                .param(round)
                .query(Long.class)
                .single();
    }

    private static UUID photoOf(long round) {
        return new UUID(0, round);
    }

    private long keysOfPhotos(long round) {
        return jdbc.sql("select count(*) from cordon_keys.personal_key where subject = ?")
                .param("photo:" + photoOf(round))
                .query(Long.class)
                .single();
    }

    private void coverage(long round, String community, String grid, int due, int unsampled) {
        jdbc.sql("insert into cordon.round_coverage values (?, '370215001', ?, ?, ?, 0, 0, ?, 0, 300)")
                .params(round, community, grid, due, unsampled)
                .update();
    }

    private long erasedResidents() {
        return jdbc.sql("select count(*) from cordon.resident where identity_sealed is null")
                .query(Long.class)
                .single();
    }

    private long count(String table, long round) {
        return jdbc.sql("select count(*) from cordon." + table + " where round_id = ?")
                .param(round)
                .query(Long.class)
                .single();
    }

    private Map<String, Object> row(long resident) {
        return jdbc.sql("""
                        select identity_hash, content_hash, identity_sealed, name_birth_mark, name_phone_mark, area_code,
                            grid_code, household_id from cordon.resident where id = ?""").param(resident).query().singleRow();
    }

    private static Map<String, Long> counts(RetentionRun report, DataClass data) {
        return report.counts().stream()
                .filter(count -> count.dataClass() == data)
                .collect(Collectors.toMap(Count::outcome, Count::items));
    }

    private byte[] hash() {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return hash;
    }

    private OffsetDateTime daysAgo(int days) {
        return OffsetDateTime.now(clock).minus(Duration.ofDays(days));
    }
}
