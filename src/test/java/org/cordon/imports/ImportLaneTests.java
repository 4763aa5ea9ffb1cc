package org.cordon.imports;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ImportLaneTests {

    private final ImportClaims claims = mock(ImportClaims.class);
    private final ImportRun run = mock(ImportRun.class);
    private final ImportLane lane = new ImportLane("slow", kind -> true, claims, run, Duration.ofMillis(80));

    /** Else two nodes could take one slow batch from each other until the import is given up. */
    @Test
    void keepsItsClaimThroughABatchThatTakesLongerThanTheClaim() throws InterruptedException {
        ImportJob job = new ImportJob(
                UUID.randomUUID(), "trial", "{}", "tester", false, "UTF-8", ',', ImportPhase.ROWS, 2, 0, 1);
        CountDownLatch slow = new CountDownLatch(1);
        when(claims.claimNext(any())).thenReturn(Optional.of(job)).thenReturn(Optional.empty());
        doAnswer(call -> {
                    slow.await();
                    return null;
                })
                .when(run)
                .run(any(), any());

        lane.wake();

        verify(claims, timeout(5_000).atLeast(3)).keep(job);
        slow.countDown();
        lane.stop();
        lane.awaitEnd(System.nanoTime() + Duration.ofSeconds(5).toNanos());
    }
}
