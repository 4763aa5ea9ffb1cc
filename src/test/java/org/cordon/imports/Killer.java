package org.cordon.imports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kills whoever works on an import, and the database, at moments that nobody knows beforehand. */
final class Killer {

    /** Nodes that are kept alive or on their way; one of them works. */
    static final int STANDING_BY = 3;

    /** An import that is started more than ten times without progress is given up on purpose; it is spared before that. */
    private static final int MOST_STARTS = 6;

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int LONGEST_PAUSE_MILLIS = 2_500;
    private static final int SHORT_PAUSE_MILLIS = 120;
    private static final int LONGEST_OUTAGE_MILLIS = 14_000;

    private final JdbcClient jdbc;
    private final KillablePostgres postgres;
    private final String database;
    private final ImportNodes nodes;
    private final Random random;
    private int killedNodes;
    private int brokenConnections;
    private int killedServers;

    Killer(KillablePostgres postgres, String database, ImportNodes nodes, Random random) {
        this.jdbc = postgres.on(database);
        this.postgres = postgres;
        this.database = database;
        this.nodes = nodes;
        this.random = random;
    }

    private enum Blow {
        NODE,
        CONNECTION,
        SERVER
    }

    /** How far an import is, 0 to 1, and who works on it. */
    private record Standing(boolean ended, UUID node, double done, int starts) {}

    /** Strikes so often, or less if the import ends before. */
    void strike(UUID id, int ofNodes, int ofDatabases) throws Exception {
        List<Blow> blows = new ArrayList<>(Collections.nCopies(ofNodes, Blow.NODE));
        for (int i = 0; i < ofDatabases; i++) {
            blows.add(i % 2 == 0 ? Blow.SERVER : Blow.CONNECTION);
        }
        Collections.shuffle(blows, random);
        for (int i = 0; i < blows.size(); i++) {
            nodes.fillUp(STANDING_BY);
            Standing standing = awaitWork(id);
            boolean ahead = standing.done() > (double) i / blows.size();
            Thread.sleep(random.nextInt(ahead ? SHORT_PAUSE_MILLIS : LONGEST_PAUSE_MILLIS));
            if (standing.ended() || awaitStanding(id).ended()) {
                return;
            }
            strike(blows.get(i), standing.node());
        }
    }

    private void strike(Blow blow, UUID working) throws Exception {
        switch (blow) {
            case NODE -> {
                Optional<ImportNode> node = nodes.named(working);
                if (node.isPresent()) {
                    node.get().kill();
                    killedNodes++;
                }
            }
            case CONNECTION -> {
                postgres.killOneConnection(database);
                brokenConnections++;
            }
            case SERVER -> {
                postgres.kill();
                Thread.sleep(random.nextInt(LONGEST_OUTAGE_MILLIS));
                postgres.start();
                killedServers++;
            }
        }
    }

    /** Waits until a node works on the import, and may be struck. */
    private Standing awaitWork(UUID id) {
        return Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .until(() -> read(id), this::mayBeStruck);
    }

    /** As soon as the database answers. */
    private Standing awaitStanding(UUID id) {
        return Awaitility.await()
                .atMost(LONGEST)
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .until(() -> read(id), standing -> true);
    }

    private boolean mayBeStruck(Standing standing) {
        return standing.ended()
                || (standing.starts() <= MOST_STARTS
                        && nodes.named(standing.node()).isPresent());
    }

    private Standing read(UUID id) {
        return jdbc.sql("""
                        select finished_at is not null as ended, coalesce(claimed_by, id) as node, starts,
                            case when phase in ('ROWS', 'LINKS') then 1.0 * rows_done / received else 1 end as done
                        from cordon.import_file where id = ?
                        """)
                .param(id)
                .query((row, number) -> new Standing(
                        row.getBoolean("ended"),
                        row.getObject("node", UUID.class),
                        row.getDouble("done"),
                        row.getInt("starts")))
                .single();
    }

    int nodes() {
        return killedNodes;
    }

    int databases() {
        return brokenConnections + killedServers;
    }

    @Override
    public String toString() {
        return killedNodes + " nodes, " + brokenConnections + " connections and " + killedServers + " servers killed";
    }
}
