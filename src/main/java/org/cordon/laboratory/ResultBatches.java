package org.cordon.laboratory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.laboratory.ReceivedResult.Outcome;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.turns.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes in many reports of one sender at once, of which each stands or falls alone. */
@Service
public class ResultBatches {

    /** Whoever registers somebody waits for a transaction of these. */
    private static final int OF_A_TRANSACTION = 200;

    /** Two batches hold nearly everything from each other: side by side they would only fill the pool of connections. */
    private final Turn turn = new Turn(
            Duration.ofSeconds(10), "result.busy", "Other batches of results are being received; send this one again");

    private final ResultIntake intake;

    ResultBatches(ResultIntake intake) {
        this.intake = intake;
    }

    /**
     * What became of a report: one of the two.
     *
     * @param index its place among those sent, from 0
     */
    public record Reply(
            int index, @Nullable Outcome outcome, @Nullable DomainException refusal) {}

    /** A report that was read, by its place among those sent. */
    record Numbered(int index, ReadReport report) {}

    /**
     * Receives the reports as if one came after the other. Whoever is cut off and repeats changes nothing.
     *
     * @param sent each may be refused as it is asked for
     * @param from who sends them
     * @param laboratory whether its own system does, and not a member of staff; see {@link ResultIntake#receiveFromStaff}
     * @return in their order
     * @throws org.cordon.platform.turns.Busy {@code result.busy} while many others are being received
     */
    public List<Reply> receive(List<Supplier<TestReport>> sent, String from, boolean laboratory) {
        List<Reply> replies = new ArrayList<>();
        List<Numbered> read = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            try {
                read.add(new Numbered(i, read(sent.get(i).get(), laboratory)));
            } catch (DomainException refusal) {
                replies.add(new Reply(i, null, refusal));
            }
        }
        for (int first = 0; first < read.size(); first += OF_A_TRANSACTION) {
            List<Numbered> some = read.subList(first, Math.min(read.size(), first + OF_A_TRANSACTION));
            replies.addAll(turn.take(() -> together(some, from)));
        }
        return replies.stream().sorted(Comparator.comparingInt(Reply::index)).toList();
    }

    private ReadReport read(TestReport report, boolean laboratory) {
        return laboratory ? intake.readFromLaboratory(report) : intake.readFromStaff(report);
    }

    /** All in one transaction; where that fails, by halves, down to single reports. */
    private List<Reply> together(List<Numbered> reports, String from) {
        if (reports.size() == 1) {
            Numbered only = reports.get(0);
            return List.of(ResultAttempts.alone(
                    only.index(), () -> received(reports, from).get(0)));
        }
        try {
            return received(reports, from);
        } catch (RuntimeException failure) {
            ResultAttempts.requireDatabase(failure);
        }
        int half = reports.size() / 2;
        return Stream.of(reports.subList(0, half), reports.subList(half, reports.size()))
                .flatMap(part -> together(part, from).stream())
                .toList();
    }

    private List<Reply> received(List<Numbered> reports, String from) {
        List<Outcome> outcomes =
                intake.receiveAll(reports.stream().map(Numbered::report).toList(), from);
        return IntStream.range(0, reports.size())
                .mapToObj(i -> new Reply(reports.get(i).index(), outcomes.get(i), null))
                .toList();
    }
}
