package org.cordon.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cordon.laboratory.EnvironmentResultsChanged;
import org.cordon.laboratory.Finding;
import org.cordon.laboratory.TestResultsChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the samples that are asked of a person and reports what was found in them. */
public final class Laboratory {

    private final ApplicationContext application;
    private final JdbcClient jdbc;
    private final Clock clock;

    public Laboratory(ApplicationContext application) {
        this.application = application;
        this.jdbc = application.getBean(JdbcClient.class);
        this.clock = application.getBean(Clock.class);
    }

    /** Lives one day after the other, with every sample taken on its day and found negative. */
    public void livesDays(Walker person, int days) {
        for (int day = 0; day < days; day++) {
            person.waits(Duration.ofDays(1));
            keepsNegative(person);
        }
    }

    /** Takes every sample that is asked for now and reports it negative. */
    public void keepsNegative(Walker person) {
        List<String> open = person.openTasks();
        while (open.contains("UserTask_TakeSample") || open.contains("UserTask_TakeRoomSample")) {
            if (open.contains("UserTask_TakeSample")) {
                reports(person, takes(person), Finding.NEGATIVE);
            } else {
                reportsRoom(person, takesRoom(person), Finding.NEGATIVE);
            }
            open = person.openTasks();
        }
    }

    /** The number of the sample. */
    public String takes(Walker person) {
        String sample = number();
        person.does("UserTask_TakeSample", Map.of("outcome", "taken", "sampleNumber", sample));
        return sample;
    }

    public String takesRoom(Walker person) {
        String sample = number();
        person.does("UserTask_TakeRoomSample", Map.of("sampleNumber", sample));
        return sample;
    }

    public void reports(Walker person, String sample, Finding finding) {
        sends(person.number(), sample, finding, null);
        person.runJobs();
    }

    /** Reports without running what follows. */
    public void sends(String number, String sample, Finding finding) {
        sends(number, sample, finding, null);
    }

    /** In a tube that several people share. */
    public void reportsTube(Walker person, String sample, Finding finding) {
        sends(person.number(), sample, finding, number());
        person.runJobs();
    }

    public void reportsRoom(Walker person, String sample, Finding finding) {
        String place = jdbc.sql("select occupied_room from cordon.stay where open_number = ?")
                .param(person.number())
                .query(String.class)
                .single();
        in(() -> {
            insert(sample, finding, null, null, place);
            application.publishEvent(new EnvironmentResultsChanged(place));
        });
        person.runJobs();
    }

    public static String number() {
        return "S" + UUID.randomUUID().toString().substring(0, 18).toUpperCase(Locale.ROOT);
    }

    private void sends(String number, String sample, Finding finding, @Nullable String tube) {
        long personId = jdbc.sql("select person_id from cordon.key_person where number = ?")
                .param(number)
                .query(Long.class)
                .single();
        in(() -> {
            insert(sample, finding, tube, personId, null);
            application.publishEvent(new TestResultsChanged(personId));
        });
    }

    private void in(Runnable work) {
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> work.run());
    }

    private void insert(
            String sample, Finding finding, @Nullable String tube, @Nullable Long personId, @Nullable String place) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into cordon.test_result
                            (laboratory, sample_number, tube_number, pool_size, sampled_at, reported_at, result, place,
                             state, person_id, received_at, changed_at)
                        values ('city', ?, ?, ?, ?, ?, ?, ?, 'MATCHED', ?, ?, ?)""")
                .params(sample, tube, tube == null ? 1 : 10, now, now, finding.name(), place, personId, now, now)
                .update();
    }
}
