package org.cordon.testing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cordon.laboratory.Finding;
import org.cordon.laboratory.ReportedResult;
import org.cordon.laboratory.ResultIntake;
import org.cordon.laboratory.TestReport;
import org.cordon.persons.PersonDetails;
import org.cordon.platform.crypto.PersonalVault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the samples that are asked of a person and reports what was found in them. */
public final class Laboratory {

    private final ResultIntake intake;
    private final PersonalVault vault;
    private final JdbcClient jdbc;
    private final Clock clock;

    public Laboratory(ApplicationContext application) {
        this.intake = application.getBean(ResultIntake.class);
        this.vault = application.getBean(PersonalVault.class);
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

    /** The same of a tube that several people share. */
    public void sendsTube(String number, String sample, Finding finding) {
        sends(number, sample, finding, number());
    }

    /** In a tube that several people share. */
    public void reportsTube(Walker person, String sample, Finding finding) {
        sendsTube(person.number(), sample, finding);
        person.runJobs();
    }

    public void reportsRoom(Walker person, String sample, Finding finding) {
        String place = jdbc.sql("select occupied_room from cordon.stay where open_number = ?")
                .param(person.number())
                .query(String.class)
                .single();
        reportsPlace(place, sample, finding);
        person.runJobs();
    }

    /** An environment sample. */
    public void reportsPlace(String place, String sample, Finding finding) {
        send(sample, finding, null, place, PersonDetails.builder().build());
    }

    public static String number() {
        return "S" + UUID.randomUUID().toString().substring(0, 18).toUpperCase(Locale.ROOT);
    }

    private void sends(String number, String sample, Finding finding, @Nullable String tube) {
        send(
                sample,
                finding,
                tube,
                null,
                isTaken(sample) ? PersonDetails.builder().build() : named(number));
    }

    /** Whose sample our staff took is known by its number. */
    private boolean isTaken(String sample) {
        return jdbc.sql("select count(*) from cordon.sample where sample_number = ?")
                        .param(sample)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private PersonDetails named(String number) {
        return jdbc.sql("""
                        select source, source_id_sealed from cordon.person_source s
                        join cordon.key_person k on k.person_id = s.person_id where k.number = ?
                        fetch first 1 row only""")
                .param(number)
                .query((row, index) -> PersonDetails.builder()
                        .source(row.getString(1))
                        .sourceId(vault.open(row.getBytes(2)))
                        .build())
                .single();
    }

    private void send(
            String sample, Finding finding, @Nullable String tube, @Nullable String place, PersonDetails who) {
        intake.receive(
                new TestReport(
                        "city",
                        sample,
                        tube,
                        tube == null ? 1 : 10,
                        clock.instant(),
                        clock.instant(),
                        null,
                        ReportedResult.valueOf(finding.name()),
                        null,
                        null,
                        place,
                        who),
                "test");
    }
}
