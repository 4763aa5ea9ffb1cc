package org.cordon.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cordon.laboratory.ReceivedResult.Outcome;
import org.cordon.laboratory.ResultBatches.Reply;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.DomainException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;

/** What becomes of the others when one report of a batch fails. */
class ResultBatchesTests {

    private static final int SENT = 450;

    private final ResultIntake intake = mock(ResultIntake.class);
    private final ResultBatches batches = new ResultBatches(intake);
    private final List<ReadReport> received = new ArrayList<>();
    private final Map<ReadReport, List<RuntimeException>> failures = new HashMap<>();
    private final Map<Integer, List<RuntimeException>> planned = new HashMap<>();

    @BeforeEach
    void receiveWhatDoesNotFail() {
        when(intake.readFromLaboratory(any())).thenAnswer(call -> {
            ReadReport report = mock(ReadReport.class);
            failures.put(report, new ArrayList<>(planned.getOrDefault(failures.size(), List.of())));
            return report;
        });
        when(intake.receiveAll(any(), any())).thenAnswer(call -> {
            List<ReadReport> reports = call.getArgument(0);
            for (ReadReport report : reports) {
                List<RuntimeException> left = failures.getOrDefault(report, List.of());
                if (!left.isEmpty()) {
                    throw left.remove(0);
                }
            }
            received.addAll(reports);
            return reports.stream().map(report -> Outcome.CREATED).toList();
        });
    }

    @Test
    void keepsNobodyOutForOneReportThatAlwaysFails() {
        fail(17, new IllegalStateException("listener"), 100);
        fail(210, new Conflict("result.twoPeople", "two people"), 100);

        List<Reply> replies = batches.receive(sent(), "lab", true);

        assertThat(replies).extracting(Reply::index).containsExactlyElementsOf(indices());
        assertThat(refusals(replies)).isEqualTo(Map.of(17, "result.again", 210, "result.twoPeople"));
        assertThat(received).hasSize(SENT - 2).doesNotHaveDuplicates();
    }

    @Test
    void triesAgainWhatLostARace() {
        fail(399, new CannotAcquireLockException("deadlock"), 10);

        assertThat(refusals(batches.receive(sent(), "lab", true))).isEmpty();
        assertThat(received).hasSize(SENT).doesNotHaveDuplicates();
    }

    @Test
    void leavesAnOutageToTheSender() {
        fail(5, new DataAccessResourceFailureException("gone", new SQLException("gone", "08006")), 1);

        assertThatThrownBy(() -> batches.receive(sent(), "lab", true))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(received).isEmpty();
    }

    /** The report of this index fails so often. */
    private void fail(int index, RuntimeException failure, int times) {
        planned.put(index, Collections.nCopies(times, failure));
    }

    private static List<Supplier<TestReport>> sent() {
        return IntStream.range(0, SENT)
                .mapToObj(i -> (Supplier<TestReport>) () -> mock(TestReport.class))
                .toList();
    }

    private static List<Integer> indices() {
        return IntStream.range(0, SENT).boxed().toList();
    }

    private static Map<Integer, String> refusals(List<Reply> replies) {
        Map<Integer, String> codes = new HashMap<>();
        for (Reply reply : replies) {
            DomainException refusal = reply.refusal();
            if (refusal != null) {
                codes.put(reply.index(), refusal.code());
            }
        }
        return codes;
    }
}
