package org.cordon.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Nobody alters the audit unnoticed, whatever their rights on the database. */
class AuditChainTests {

    private static final Logger LOG = LoggerFactory.getLogger(AuditChainTests.class);
    private static final int MUTATIONS = 200;
    private static final int ROWS = 120;

    private final AuditChain chain = new AuditChain(SomeEntries.KEY);

    @ParameterizedTest
    @EnumSource
    void findsEveryMutation(AuditDatabase database) throws Exception {
        long seed = Long.getLong("cordon.seed", System.nanoTime());
        LOG.info("Mutations of seed {}", seed);
        Random random = new Random(seed);
        List<Mutation> mutations = List.of(Mutation.values());
        try (Connection connection = database.create();
                Statement owner = connection.createStatement()) {
            database.liftGuards(owner);
            connection.setAutoCommit(false);
            JdbcClient jdbc = client(connection);
            write(connection, jdbc, random);
            List<Anchor> anchors = anchors(jdbc);
            ChainCheck check = new ChainCheck(jdbc, SomeEntries.KEY);
            assertThat(check.check(anchors).first()).as("untouched").isEmpty();

            for (int turn = 0; turn < MUTATIONS; turn++) {
                Mutation mutation = mutations.get(turn % mutations.size());
                mutation.apply(jdbc, random, ROWS);
                assertThat(check.check(anchors).first())
                        .as("%s in turn %d of seed %d", mutation, turn, seed)
                        .isPresent();
                connection.rollback();
            }

            assertThat(check.check(anchors).first()).as("untouched again").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesTheFirstRowThatIsWrong(AuditDatabase database) throws Exception {
        try (Connection connection = database.create();
                Statement owner = connection.createStatement()) {
            database.liftGuards(owner);
            JdbcClient jdbc = client(connection);
            chain.append(
                    jdbc,
                    AuditStream.READS,
                    IntStream.rangeClosed(1, 9)
                            .mapToObj(number -> SomeEntries.read("anna", String.valueOf(number)))
                            .toList());
            List<Anchor> anchors = anchors(jdbc);
            ChainCheck check = new ChainCheck(jdbc, SomeEntries.KEY);

            owner.execute("delete from cordon.audit_entry where seq > 7");
            assertThat(check.check(anchors).first()).hasValueSatisfying(damage -> assertThat(damage.sentence())
                    .isEqualTo("Audit stream reads, row 8: it and all rows up to 9, which the anchor knows, are gone"));
            assertThat(check.check(List.of()).first()).as("without an anchor").isEmpty();
            owner.execute("update cordon.audit_entry set actor = 'berta' where seq = 4");
            assertThat(check.check(anchors).first()).hasValueSatisfying(damage -> assertThat(damage.sentence())
                    .isEqualTo("Audit stream reads, row 4: it was changed or put in"));
            owner.execute("delete from cordon.audit_entry where seq = 2");
            assertThat(check.check(anchors).first()).hasValueSatisfying(damage -> assertThat(damage.sentence())
                    .isEqualTo("Audit stream reads, row 2: it is missing"));
            assertThat(check.check(anchors).count()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnBehindADamageAndTellsAllOfThem(AuditDatabase database) throws Exception {
        try (Connection connection = database.create();
                Statement owner = connection.createStatement()) {
            database.liftGuards(owner);
            JdbcClient jdbc = client(connection);
            for (int row = 0; row < 9; row++) {
                chain.append(jdbc, AuditStream.READS, List.of(SomeEntries.read("anna", "1")));
            }
            chain.append(jdbc, AuditStream.CHANGES, List.of(SomeEntries.read("anna", "1")));
            owner.execute("delete from cordon.audit_entry where stream = 'reads' and seq = 3");
            owner.execute("update cordon.audit_entry set actor = 'berta' where seq in (1, 6)");

            AuditDamages damages = new ChainCheck(jdbc, SomeEntries.KEY).check(List.of());

            assertThat(damages.told())
                    .extracting(AuditDamage::stream, AuditDamage::seq)
                    .containsExactly(tuple("changes", 1L), tuple("reads", 1L), tuple("reads", 3L), tuple("reads", 6L));
            assertThat(damages.sentence())
                    .hasValue("Audit stream changes, row 1: it was changed or put in, and 3 more");
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingWrongWhileOthersGoOnWriting(AuditDatabase database) throws Exception {
        try (Connection connection = database.create()) {
            ExecutorService writers = Executors.newFixedThreadPool(1);
            Future<Boolean> written = writers.submit(() -> write(database, 300));
            ChainCheck check = new ChainCheck(client(connection), SomeEntries.KEY);
            int turns = 0;
            do {
                assertThat(check.check(List.of()).first()).as("turn %d", turns).isEmpty();
                turns++;
            } while (!written.isDone());
            writers.shutdown();

            assertThat(written.get()).isTrue();
            assertThat(turns).isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void startsWithTheKeyOfTheNewestRowsOnly(AuditDatabase database) throws Exception {
        AuditKey other = AuditKey.parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        try (Connection connection = database.create();
                Statement owner = connection.createStatement()) {
            database.liftGuards(owner);
            JdbcClient jdbc = client(connection);
            assertThatNoException().isThrownBy(() -> new AuditKeyCheck(jdbc, other).afterSingletonsInstantiated());
            for (int row = 0; row < 9; row++) {
                chain.append(jdbc, AuditStream.CHANGES, List.of(SomeEntries.read("anna", "1")));
            }
            owner.execute("update cordon.audit_entry set actor = 'berta' where seq = 9");

            assertThatNoException()
                    .isThrownBy(() -> new AuditKeyCheck(jdbc, SomeEntries.KEY).afterSingletonsInstantiated());
            assertThatThrownBy(() -> new AuditKeyCheck(jdbc, other).afterSingletonsInstantiated())
                    .isInstanceOf(AuditKeyUnusable.class)
                    .hasMessageContaining("not the one that the stream changes was written with");
        }
    }

    /** Each row of them was marked by the application: somebody cut the end off, let it go on and put a row back. */
    @ParameterizedTest
    @EnumSource
    void findsRowsOfTwoHistories(AuditDatabase database) throws Exception {
        try (Connection connection = database.create();
                Statement owner = connection.createStatement()) {
            database.liftGuards(owner);
            JdbcClient jdbc = client(connection);
            for (String actor : List.of("anna", "berta", "carla")) {
                chain.append(jdbc, AuditStream.READS, List.of(SomeEntries.read(actor, "1")));
            }
            owner.execute("create table cordon.kept as select * from cordon.audit_entry where seq = 3");
            owner.execute("delete from cordon.audit_entry where seq > 1");
            chain.append(jdbc, AuditStream.READS, List.of(SomeEntries.read("doris", "1")));
            owner.execute("insert into cordon.audit_entry select * from cordon.kept");

            assertThat(new ChainCheck(jdbc, SomeEntries.KEY).check(List.of()).first())
                    .hasValueSatisfying(damage -> assertThat(damage.sentence())
                            .isEqualTo("Audit stream reads, row 3: it does not follow the row before"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsAnEndThatWasCutOffAndGrewAgain(AuditDatabase database) throws Exception {
        try (Connection connection = database.create();
                Statement owner = connection.createStatement()) {
            database.liftGuards(owner);
            JdbcClient jdbc = client(connection);
            chain.append(
                    jdbc, AuditStream.READS, List.of(SomeEntries.read("anna", "1"), SomeEntries.read("anna", "2")));
            List<Anchor> anchors = anchors(jdbc);
            owner.execute("delete from cordon.audit_entry where seq = 2");
            chain.append(
                    jdbc, AuditStream.READS, List.of(SomeEntries.read("anna", "3"), SomeEntries.read("anna", "4")));

            assertThat(new ChainCheck(jdbc, SomeEntries.KEY).check(anchors).first())
                    .hasValueSatisfying(damage -> assertThat(damage.sentence())
                            .isEqualTo("Audit stream reads, row 2: the anchor knows another one"));
        }
    }

    @Test
    void findsARowThatHidesBehindItsDouble() throws Exception {
        try (Connection connection = AuditDatabase.H2.create();
                Statement owner = connection.createStatement()) {
            AuditDatabase.H2.liftGuards(owner);
            JdbcClient jdbc = client(connection);
            for (String actor : List.of("anna", "berta", "carla")) {
                chain.append(jdbc, AuditStream.READS, List.of(SomeEntries.read(actor, "1")));
            }
            owner.execute("alter table cordon.audit_entry drop primary key");
            owner.execute("insert into cordon.audit_entry select * from cordon.audit_entry where seq = 2");

            assertThat(new ChainCheck(jdbc, SomeEntries.KEY, 2).check(List.of()).first())
                    .isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsNobodyChangeOrDeleteARowWhileTheGuardIsThere(AuditDatabase database) throws Exception {
        try (Connection connection = database.create();
                Statement owner = connection.createStatement()) {
            chain.append(client(connection), AuditStream.READS, List.of(SomeEntries.read("anna", "1")));

            assertThatThrownBy(() -> owner.execute("update cordon.audit_entry set actor = 'berta'"))
                    .hasMessageContaining("takes new rows only");
            assertThatThrownBy(() -> owner.execute("delete from cordon.audit_entry"))
                    .hasMessageContaining("takes new rows only");
        }
    }

    @ParameterizedTest
    @EnumSource
    void growsWithoutAGapWhenManyWriteAtOnce(AuditDatabase database) throws Exception {
        try (Connection connection = database.create()) {
            ExecutorService writers = Executors.newFixedThreadPool(4);
            Callable<Boolean> writer = () -> write(database, 25);
            for (Future<Boolean> written : writers.invokeAll(List.of(writer, writer, writer, writer))) {
                assertThat(written.get()).isTrue();
            }
            writers.shutdown();

            JdbcClient jdbc = client(connection);
            assertThat(AuditChain.head(jdbc, "reads").orElseThrow().seq()).isEqualTo(100);
            assertThat(new ChainCheck(jdbc, SomeEntries.KEY)
                            .check(anchors(jdbc))
                            .first())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsFormWhateverSomebodyTyped(AuditDatabase database) throws Exception {
        String typed = "1:x,\r\n2022-09-05 INFO \u001B[31mforged\u0000 \u2028 \uD800 12:";
        try (Connection connection = database.create()) {
            JdbcClient jdbc = client(connection);
            chain.append(
                    jdbc, AuditStream.READS, List.of(SomeEntries.read(typed, typed), SomeEntries.read("anna", "1")));

            assertThat(new ChainCheck(jdbc, SomeEntries.KEY)
                            .check(anchors(jdbc))
                            .first())
                    .isEmpty();
            String actor = jdbc.sql("select actor from cordon.audit_entry where seq = 1")
                    .query(String.class)
                    .single();
            assertThat(actor.codePoints()).allMatch(letter -> letter >= ' ' && letter < 127);
        }
    }

    private boolean write(AuditDatabase database, int times) throws Exception {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            for (int time = 0; time < times; time++) {
                chain.append(client(connection), AuditStream.READS, List.of(SomeEntries.read("anna", "1")));
                connection.commit();
            }
        }
        return true;
    }

    private void write(Connection connection, JdbcClient jdbc, Random random) throws Exception {
        for (int row = 0; row < ROWS; row++) {
            chain.append(jdbc, AuditStream.READS, List.of(SomeEntries.random(random)));
            chain.append(jdbc, AuditStream.CHANGES, List.of(SomeEntries.random(random)));
            connection.commit();
        }
    }

    private static List<Anchor> anchors(JdbcClient jdbc) {
        return List.of("reads", "changes").stream()
                .flatMap(stream -> AuditChain.head(jdbc, stream).stream()
                        .map(head -> new Anchor(stream, head.seq(), head.hash(), head.at())))
                .toList();
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }
}
