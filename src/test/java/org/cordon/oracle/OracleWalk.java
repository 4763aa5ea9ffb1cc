package org.cordon.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.cordon.oracle.OracleHistory.Report;
import org.cordon.testing.Walker;

/** Lives one random history with a real process and compares what happens with the oracle after every event. */
final class OracleWalk {

    private static final Map<String, Object> RELEASE =
            Map.of("assessment", "release", "noSymptoms", true, "orderNumber", "R-1");

    private final OracleWorld world;
    private final Random random;
    private final Quarantined subject;
    private final Walker person;
    private final OracleHistory history;
    private boolean released;

    OracleWalk(OracleWorld world, Random random) {
        this.world = world;
        this.random = random;
        LocalDate exposure = world.today().minusDays(random.nextInt(6));
        this.subject = world.quarantine(exposure);
        this.person = subject.walker();
        this.history = new OracleHistory(exposure, world.today());
    }

    /** Lives through the events; says whether the person was let go in the end. */
    boolean live(int events) {
        for (int event = 0; event < events && !released; event++) {
            happen();
            person.runJobs();
            if (random.nextInt(3) == 0) {
                tryToRelease();
            }
            if (!released) {
                assertProposed();
            }
        }
        if (!released) {
            world.moveOut(subject);
        }
        return released;
    }

    private void happen() {
        switch (random.nextInt(10)) {
            case 0 -> expose();
            case 1, 2 -> correct();
            case 3 -> jumpBack();
            case 4, 5, 6 -> sample();
            default -> person.waits(Duration.ofHours(1 + random.nextInt(60)));
        }
    }

    private void expose() {
        LocalDate day = world.today().minusDays(random.nextInt(4));
        history.exposed(day);
        world.exposeAgain(subject, day);
    }

    /** The node's clock is set back, as a wrong time server would. */
    private void jumpBack() {
        if (random.nextInt(4) == 0) {
            person.waits(Duration.ofHours(-1 - random.nextInt(30)));
        }
    }

    private void sample() {
        Instant taken = world.now().minus(Duration.ofMinutes(random.nextInt(600)));
        Instant first = history.quarantinedOn().atStartOfDay(world.zone()).toInstant();
        Instant sampledAt = taken.isBefore(first) ? world.now() : taken;
        report(new Report(
                OracleWorld.name(),
                sampledAt,
                sampledAt.plus(Duration.ofHours(1)),
                random.nextInt(8) != 0,
                false,
                random.nextInt(4) == 0));
    }

    /** The laboratory says something else about a sample, or an older report arrives behind a newer one. */
    private void correct() {
        if (history.known().isEmpty()) {
            return;
        }
        Report known = history.known().get(random.nextInt(history.known().size()));
        if (known.reportedAt().isAfter(world.now().plus(Duration.ofHours(20)))) {
            return; // the clock was set back: the laboratory would be refused for speaking from the future
        }
        report(new Report(
                known.sample(),
                known.sampledAt(),
                known.reportedAt().plusSeconds(random.nextInt(4) == 0 ? -60 : 60),
                random.nextInt(4) != 0,
                random.nextInt(6) == 0,
                known.shared()));
    }

    private void report(Report report) {
        history.reported(report);
        for (int time = random.nextInt(2); time >= 0; time--) {
            world.report(subject, report);
        }
    }

    private void tryToRelease() {
        if (!person.openTasks().contains("UserTask_EndQuarantine")) {
            return;
        }
        if (random.nextInt(3) == 0) { // it was proposed, and only then is the clock set right
            person.waits(Duration.ofHours(-1 - random.nextInt(48)));
        }
        boolean allowed = ReleaseOracle.allows(history, world.now());
        Throwable refusal = catchThrowable(() -> person.does("UserTask_EndQuarantine", RELEASE));
        assertThat(refusal == null)
                .as("released at %s after %s: %s", world.now(), history, refusal)
                .isEqualTo(allowed);
        released = refusal == null;
    }

    private void assertProposed() {
        if (ReleaseOracle.allows(history, world.now())) {
            assertThat(person.openTasks())
                    .as("proposal at %s after %s", world.now(), history)
                    .contains("UserTask_EndQuarantine");
        }
    }
}
