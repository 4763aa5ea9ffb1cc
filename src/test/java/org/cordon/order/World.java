package org.cordon.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.cases.CaseLookup;
import org.cordon.cases.CaseRegistration;
import org.cordon.cases.NewCase;
import org.cordon.contacts.ContactDetails;
import org.cordon.contacts.ContactListing;
import org.cordon.control.ControlInbox;
import org.cordon.control.ControlMessage;
import org.cordon.control.ControlMessageType;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.control.ReleaseBlocker;
import org.cordon.control.ReleaseGate;
import org.cordon.control.ReleasePeriod;
import org.cordon.laboratory.ResultIntake;
import org.cordon.laboratory.TestReport;
import org.cordon.laboratory.TestResults;
import org.cordon.order.Event.Listed;
import org.cordon.order.Event.Met;
import org.cordon.order.Event.Reported;
import org.cordon.order.Event.RuledOut;
import org.cordon.order.Event.Tested;
import org.cordon.order.Event.ToldPositive;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.testing.SmallDistrict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A few people of their own for each telling of a history, and what the system knows about them in the end. */
class World {

    private final PersonRegistration persons;
    private final ContactListing contacts;
    private final KeyPersonListing listing;
    private final KeyPersonDirectory keyPersons;
    private final CaseRegistration registration;
    private final CaseLookup cases;
    private final ControlInbox inbox;
    private final ResultIntake intake;
    private final TestResults results;
    private final ReleaseGate gate;
    private final RuntimeService engine;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT);

    World(
            PersonRegistration persons,
            ContactListing contacts,
            KeyPersonListing listing,
            KeyPersonDirectory keyPersons,
            CaseRegistration registration,
            CaseLookup cases,
            ControlInbox inbox,
            ResultIntake intake,
            TestResults results,
            ReleaseGate gate,
            RuntimeService engine,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.persons = persons;
        this.contacts = contacts;
        this.listing = listing;
        this.keyPersons = keyPersons;
        this.registration = registration;
        this.cases = cases;
        this.inbox = inbox;
        this.intake = intake;
        this.results = results;
        this.gate = gate;
        this.engine = engine;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Delivers the events to new people and tells what is known of them then. */
    String live(List<Event> events) {
        Telling telling = new Telling(UUID.randomUUID().toString().substring(0, 8));
        events.forEach(telling::deliver);
        inbox.retryWaiting();
        return telling.state();
    }

    /** One telling: people and messages with names that no other telling has. */
    private final class Telling {

        private final String name;
        private final List<Long> people;

        Telling(String name) {
            this.name = name;
            this.people = IntStream.range(0, History.PEOPLE)
                    .mapToObj(person -> persons.register(details(person)).personId())
                    .toList();
        }

        private PersonDetails details(int person) {
            return PersonDetails.builder()
                    .source("order")
                    .sourceId(name + "-" + person)
                    .areaCode(SmallDistrict.HUANXIU)
                    .build();
        }

        void deliver(Event event) {
            transaction.executeWithoutResult(status -> {
                if (event instanceof Met met) {
                    contacts.list(contact(met));
                } else if (event instanceof Listed listed) {
                    listing.list(ListRequest.direct(
                            people.get(listed.person()), listed.category(), day(listed.daysAgo()), "order"));
                } else if (event instanceof Reported reported) {
                    registration.register(new NewCase(people.get(reported.person()), null, null, null, null, null));
                } else if (event instanceof Tested tested) {
                    intake.receive(report(tested), "order");
                }
            });
            if (event instanceof ToldPositive told) {
                inbox.receive(message(told.person(), told.message(), ControlMessageType.POSITIVE_RESULT));
            } else if (event instanceof RuledOut ruledOut) {
                inbox.receive(message(ruledOut.person(), ruledOut.message(), ControlMessageType.RULED_OUT));
            }
        }

        private ContactDetails contact(Met met) {
            return new ContactDetails(
                    people.get(met.source()),
                    people.get(met.contact()),
                    met.category(),
                    null,
                    null,
                    null,
                    day(met.daysAgo()),
                    met.directed(),
                    "order");
        }

        private TestReport report(Tested tested) {
            Instant sampled = clock.instant().minus(Duration.ofHours(2));
            return new TestReport(
                    "Laboratory",
                    name + tested.person() + "S" + tested.sample(),
                    null,
                    1,
                    sampled.plusSeconds(tested.sample()),
                    sampled.plusSeconds(600 + tested.version()),
                    null,
                    tested.result(),
                    null,
                    null,
                    null,
                    details(tested.person()));
        }

        private ControlMessage message(int person, int message, ControlMessageType type) {
            return new ControlMessage(
                    name + "-" + message,
                    type,
                    null,
                    "order",
                    name + "-" + person,
                    clock.instant().minusSeconds(60 + message),
                    null);
        }

        String state() {
            Map<String, Object> state = new TreeMap<>();
            IntStream.range(0, History.PEOPLE)
                    .forEach(person -> state.put("person " + person, state(people.get(person))));
            try {
                return json.writeValueAsString(state);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        private Map<String, Object> state(long person) {
            Map<String, Object> state = new TreeMap<>();
            state.put("open case", cases.openFor(person).isPresent());
            state.put(
                    "results",
                    results.of(person).stream()
                            .map(result -> result.sampleNumber().substring(name.length()) + " " + result.finding())
                            .toList());
            keyPersons.openFor(person).ifPresent(open -> state.put("control", control(open)));
            return state;
        }

        private Map<String, Object> control(KeyPerson person) {
            Map<String, Object> state = new TreeMap<>();
            state.put("category", person.category());
            state.put("count from", person.countFrom().toString());
            state.put("isolation until", person.isolationUntil().toString());
            state.put("monitoring until", person.monitoringUntil().toString());
            state.put("tests", person.isolationTests() + "/" + person.monitoringTests());
            state.put("edition", person.edition());
            state.put("release", String.valueOf(person.releaseCondition()));
            state.put("measure", String.valueOf(person.measure()));
            state.put("listings", listings(person.number()));
            state.put("status", status(person.number()));
            state.put("processes", processes(person.number()));
            state.put("blockers", blockers(person.number()));
            return state;
        }

        private List<String> blockers(String number) {
            return gate.blockers(number, ReleasePeriod.ISOLATION).stream()
                    .map(this::blocker)
                    .sorted()
                    .toList();
        }

        private String blocker(ReleaseBlocker blocker) {
            String detail = Objects.requireNonNullElse(blocker.detail(), "");
            String who = keyPersons
                    .find(detail)
                    .map(person -> "person " + people.indexOf(person.personId()))
                    .orElseGet(() -> detail.startsWith("link ") ? link(detail) : withoutName(detail));
            return blocker.code() + " " + blocker.day() + " " + who;
        }

        /** Samples of every telling have its name in front. */
        private String withoutName(String detail) {
            return detail.regionMatches(true, 0, name, 0, name.length()) ? detail.substring(name.length()) : detail;
        }

        private List<String> listings(String number) {
            return jdbc
                    .sql("select origin, category, exposure_date from cordon.listing where number = ?")
                    .param(number)
                    .query((row, index) -> link(row.getString(1)) + " " + row.getString(2) + " " + row.getString(3))
                    .list()
                    .stream()
                    .sorted()
                    .toList();
        }

        private String link(String origin) {
            if (!origin.startsWith("link ")) {
                return origin;
            }
            return jdbc.sql(
                            "select source_person_id, contact_person_id, directed from cordon.exposure_link where id = ?")
                    .param(Long.valueOf(origin.substring(5)))
                    .query((row, index) -> people.indexOf(row.getLong(1))
                            + (row.getBoolean(3) ? ">" : "-")
                            + people.indexOf(row.getLong(2)))
                    .single();
        }

        private String status(String number) {
            return jdbc.sql("select status from cordon.control_status where number = ?")
                    .param(number)
                    .query(String.class)
                    .single();
        }

        private long processes(String number) {
            return engine.createProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .rootProcessInstances()
                    .count();
        }

        private @Nullable LocalDate day(@Nullable Integer daysAgo) {
            return daysAgo == null ? null : LocalDate.now(clock).minusDays(daysAgo);
        }
    }
}
