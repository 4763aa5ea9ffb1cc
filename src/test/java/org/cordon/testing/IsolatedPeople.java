package org.cordon.testing;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Many close contacts in central isolation under the 9th edition: the facts are written in bulk, the processes are
 * started where such people stand, with the timer of the period and an open health check.
 */
public class IsolatedPeople {

    private static final int AT_ONCE = 20;
    private static final int DAYS = 7;

    private final JdbcTemplate jdbc;
    private final ProcessEngine engine;
    private final TransactionOperations transactions;
    private final Clock clock;

    public IsolatedPeople(JdbcTemplate jdbc, ProcessEngine engine, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** People with these numbers, exposed this many days ago. */
    public void isolate(List<String> numbers, int daysSinceExposure) {
        for (int start = 0; start < numbers.size(); start += AT_ONCE) {
            List<String> some = numbers.subList(start, Math.min(start + AT_ONCE, numbers.size()));
            transactions.executeWithoutResult(status -> {
                write(some, daysSinceExposure);
                start(some);
            });
        }
    }

    /** Lists people with these numbers, exposed today, whom nobody has verified yet; they have no process. */
    public void list(List<String> numbers) {
        transactions.executeWithoutResult(status -> register(numbers, LocalDate.now(clock)));
    }

    /** Numbers that no listing gives out. */
    public static List<String> numbers(String prefix, int count) {
        List<String> numbers = new ArrayList<>();
        for (int person = 0; person < count; person++) {
            numbers.add("%s-%06d".formatted(prefix, person));
        }
        return numbers;
    }

    private void write(List<String> numbers, int daysSinceExposure) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Long> people = register(numbers, LocalDate.now(clock).minusDays(daysSinceExposure));
        List<Object[]> units = new ArrayList<>();
        List<Object[]> stays = new ArrayList<>();
        for (int index = 0; index < numbers.size(); index++) {
            units.add(new Object[] {numbers.get(index), SmallDistrict.SITE, now});
            stays.add(
                    new Object[] {-people.get(index), numbers.get(index), numbers.get(index), SmallDistrict.SITE, now});
        }
        jdbc.batchUpdate("""
                insert into cordon.responsibility (number, kind, unit_code, assigned_at)
                values (?, 'ISOLATION_SITE', ?, ?)""", units);
        jdbc.batchUpdate(
                "insert into cordon.stay (id, version, number, open_number, site_code, expected_at)"
                        + " values (?, 0, ?, ?, ?, ?)",
                stays);
    }

    private List<Long> register(List<String> numbers, LocalDate exposed) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Long> people = new ArrayList<>();
        List<Object[]> keyPersons = new ArrayList<>();
        List<Object[]> listings = new ArrayList<>();
        for (String number : numbers) {
            long person = person(number, now);
            people.add(person);
            keyPersons.add(keyPerson(number, person, exposed, now));
            listings.add(new Object[] {number, Date.valueOf(exposed), now});
        }
        jdbc.batchUpdate("""
                insert into cordon.key_person (id, number, person_id, open_person_id, category, last_exposure_date,
                    listed_at, edition, measure, monitoring_measure, release_condition, isolation_until, monitoring_until,
                    isolation_tests, monitoring_tests, special_need, version)
                values (?, ?, ?, ?, 'CLOSE_CONTACT', ?, ?, '9', 'CENTRAL_ISOLATION',
                    'HOME_MONITORING', 'OWN_TESTS', ?, ?, '', '', 'NONE', 0)""", keyPersons);
        jdbc.batchUpdate("""
                insert into cordon.listing (number, origin, category, exposure_date, listed_at)
                values (?, 'list', 'CLOSE_CONTACT', ?, ?)""", listings);
        return people;
    }

    private long person(String number, OffsetDateTime now) {
        jdbc.update("insert into cordon.person (subject, created_at, changed_at) values (?, ?, ?)", number, now, now);
        Long id = jdbc.queryForObject("select max(id) from cordon.person where subject = ?", Long.class, number);
        return Objects.requireNonNull(id);
    }

    private static Object[] keyPerson(String number, long person, LocalDate exposed, OffsetDateTime now) {
        return new Object[] {
            -person, // Hibernate counts upwards
            number,
            person,
            person,
            Date.valueOf(exposed),
            now,
            Date.valueOf(exposed.plusDays(DAYS)),
            Date.valueOf(exposed.plusDays(DAYS + 3))
        };
    }

    private void start(List<String> numbers) {
        for (String number : numbers) {
            ProcessInstance root = engine.getRuntimeService()
                    .createProcessInstanceByKey("KeyPersonControl")
                    .businessKey(number)
                    .startBeforeActivity("CallActivity_CentralIsolation")
                    .execute();
            Job arrival = engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(root.getId())
                    .singleResult();
            if (arrival != null) {
                engine.getManagementService().executeJob(arrival.getId());
            }
            ProcessInstance phase = engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .superProcessInstanceId(root.getId())
                    .singleResult();
            engine.getRuntimeService()
                    .createProcessInstanceModification(phase.getId())
                    .cancelAllForActivity("UserTask_SignForPerson")
                    .startBeforeActivity("Gateway_ObserveUntilRelease")
                    .execute();
        }
    }

    /** How many timers of the isolation period are due before the day. */
    public long periodsOverBefore(LocalDate day) {
        Map<String, Object> found = jdbc.queryForMap("""
                select count(*) as timers from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                where d.act_id_ = 'IntermediateEvent_IsolationPeriodOver' and j.duedate_ < ?""", Date.valueOf(day));
        return ((Number) found.values().iterator().next()).longValue();
    }
}
