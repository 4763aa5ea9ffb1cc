package org.cordon.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cordon.laboratory.ReportedResult;
import org.cordon.laboratory.ResultIntake;
import org.cordon.laboratory.TestReport;
import org.cordon.persons.PersonDetails;
import org.jspecify.annotations.Nullable;

/** Reports most samples within half a day, few of them positive or unclear, and loses some. */
final class SimulatedLaboratory {

    private record Sample(String number, @Nullable String place, Instant takenAt, Instant reportedAt) {}

    private final Setting setting;
    private final List<Sample> awaited = new ArrayList<>();
    private int numbers;

    SimulatedLaboratory(Setting setting) {
        this.setting = setting;
    }

    /** The number on the next label. */
    String label() {
        return "SIM%07d".formatted(++numbers);
    }

    /** @param place where an environment sample was taken; null for a person's sample */
    void receives(String number, @Nullable String place) {
        if (setting.dice().says(0.02)) {
            setting.tally().add("sample lost");
            return;
        }
        Instant now = setting.time().now();
        int hours = setting.dice().says(0.03)
                ? setting.dice().between(25, 30)
                : setting.dice().between(4, 10);
        awaited.add(new Sample(number, place, now, now.plus(Duration.ofHours(hours))));
    }

    void reports() {
        List<Sample> ready = awaited.stream()
                .filter(sample -> !sample.reportedAt().isAfter(setting.time().now()))
                .sorted(Comparator.comparing(Sample::number))
                .toList();
        awaited.removeAll(ready);
        ready.forEach(this::report);
    }

    private void report(Sample sample) {
        setting.time().tick();
        String positive = sample.place() == null ? "person positive" : "room positive";
        ReportedResult result = setting.happens(positive, 0.02) ? ReportedResult.POSITIVE : otherResult();
        setting.tally().add(result == ReportedResult.POSITIVE ? positive : "reported " + result);
        setting.bean(ResultIntake.class)
                .receive(
                        new TestReport(
                                "city",
                                sample.number(),
                                null,
                                1,
                                sample.takenAt(),
                                setting.time().now(),
                                null,
                                result,
                                null,
                                null,
                                sample.place(),
                                PersonDetails.builder().build()),
                        "simulation");
    }

    private ReportedResult otherResult() {
        return setting.dice().says(0.02) ? ReportedResult.INDETERMINATE : ReportedResult.NEGATIVE;
    }
}
