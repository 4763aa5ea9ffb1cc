package org.cordon.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cordon.laboratory.RandomHistory.Event;
import org.cordon.laboratory.RandomHistory.Registered;
import org.cordon.laboratory.RandomHistory.Reported;
import org.cordon.laboratory.RandomHistory.Taken;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The same reports, people and samples end in the same state in every order, however often each comes, and whether reports
 * come one by one or many at once. The seed is printed; {@code -Dcordon.seed=N} repeats a run.
 */
@CordonTest
@RecordApplicationEvents
class ReportOrderIntegrationTests {

    private static final Logger LOG = LoggerFactory.getLogger(ReportOrderIntegrationTests.class);
    private static final int PERMUTATIONS = 20;

    @Autowired
    ResultIntake intake;

    @Autowired
    VersionReading reading;

    @Autowired
    TestResults results;

    @Autowired
    SampleRegistration samples;

    @Autowired
    ResultReview review;

    @Autowired
    PersonRegistration registration;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    /** What other tests have left is not listed. */
    private long before;

    private final JsonMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    int histories() {
        return Integer.getInteger("cordon.histories", 40);
    }

    @Test
    void endsInTheSameStateInEveryOrder() {
        long seed = Long.getLong("cordon.seed", new Random().nextLong());
        LOG.info("Seed of the histories: {}", seed);
        Random seeds = new Random(seed);
        for (int number = 0; number < histories(); number++) {
            sameInEveryOrder(new RandomHistory(seeds.nextLong()), "seed " + seed + ", history " + number, seeds);
        }
    }

    private void sameInEveryOrder(RandomHistory history, String description, Random seeds) {
        List<Event> happened = history.events();
        String expected = stateAfter(history, happened, false);
        for (int permutation = 0; permutation < PERMUTATIONS; permutation++) {
            List<Event> delivery = history.delivery(happened, seeds.nextLong());
            boolean together = permutation % 2 == 1;
            assertThat(stateAfter(history, delivery, together))
                    .as("%s, permutation %d, together %s: %s", description, permutation, together, delivery)
                    .isEqualTo(expected);
        }
    }

    /** Nothing is kept, so that the next order begins where this one began. */
    private String stateAfter(RandomHistory history, List<Event> delivery, boolean together) {
        events.clear();
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            before = Objects.requireNonNull(
                    jdbc.queryForObject("select coalesce(max(id), 0) from cordon.test_result", Long.class));
            if (together) {
                happenTogether(delivery);
            } else {
                delivery.forEach(this::happen);
            }
            return state(history);
        }));
    }

    /** Reports between which nothing else happens are received at once. */
    private void happenTogether(List<Event> delivery) {
        List<ReadReport> waiting = new ArrayList<>();
        for (Event event : delivery) {
            if (event instanceof Reported reported) {
                waiting.add(reading.read(reported.report()));
            } else {
                receiveAll(waiting);
                happen(event);
            }
        }
        receiveAll(waiting);
    }

    private void receiveAll(List<ReadReport> waiting) {
        assertThat(intake.receiveAll(waiting, "lab")).hasSameSizeAs(waiting);
        waiting.clear();
    }

    private void happen(Event event) {
        if (event instanceof Registered registered) {
            registration.register(registered.details());
        } else if (event instanceof Taken taken) {
            long person = registration.register(taken.person()).personId();
            samples.take(person, taken.sample(), null, taken.tube(), SomeReports.hour(0));
        } else if (event instanceof Reported reported) {
            intake.receive(reported.report(), "lab");
        }
    }

    private String state(RandomHistory history) {
        Map<String, Object> state = new TreeMap<>();
        for (int number = 0; number < history.people.size(); number++) {
            long person = id(history.people.get(number));
            state.put("results of " + number, results.of(person));
            state.put("standing of " + number, TestStanding.of(results.of(person)));
            state.put("positive " + number, isAnnounced(person));
        }
        state.put("place", results.ofPlace(RandomHistory.PLACE));
        state.put("review", listed(MatchState.REVIEW));
        state.put("waiting", listed(MatchState.WAITING));
        return written(state);
    }

    private long id(PersonDetails details) {
        return registration.register(details).personId();
    }

    private boolean isAnnounced(long person) {
        Optional<Object> last =
                events.stream().flatMap(event -> news(event, person)).reduce((earlier, later) -> later);
        return last.filter(PositiveResultReceived.class::isInstance).isPresent();
    }

    private static Stream<Object> news(Object event, long person) {
        Object payload = event instanceof PayloadApplicationEvent<?> wrapped ? wrapped.getPayload() : event;
        boolean about = (payload instanceof PositiveResultReceived received && received.personId() == person)
                || (payload instanceof PositiveResultWithdrawn withdrawn && withdrawn.personId() == person);
        return about ? Stream.of(payload) : Stream.empty();
    }

    private List<String> listed(MatchState state) {
        return review.list(state, before, 1000).stream()
                .map(result ->
                        result.sampleNumber() + " " + result.result() + " " + result.doubt() + " " + result.identity())
                .sorted()
                .toList();
    }

    private String written(Object state) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
