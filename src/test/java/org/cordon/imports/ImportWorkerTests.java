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

class ImportWorkerTests {

    private final ImportClaims claims = mock(ImportClaims.class);
    private final ImportRun run = mock(ImportRun.class);
    private final ImportSettings settings = mock(ImportSettings.class);
    private final ImportWorker worker = new ImportWorker(claims, run, mock(ImportCleaning.class), settings);

    /** Else two nodes could take one slow batch from each other until the import is given up. */
    @Test
    void keepsItsClaimThroughABatchThatTakesLongerThanTheClaim() throws InterruptedException {
        ImportJob job = new ImportJob(UUID.randomUUID(), "trial", "{}", false, "UTF-8", ',', ImportPhase.ROWS, 2, 0, 1);
        CountDownLatch slow = new CountDownLatch(1);
        when(settings.claim()).thenReturn(Duration.ofMillis(80));
        when(claims.claimNext()).thenReturn(Optional.of(job)).thenReturn(Optional.empty());
        doAnswer(call -> {
                    slow.await();
                    return null;
                })
                .when(run)
                .run(any(), any());

        worker.wake();

        verify(claims, timeout(5_000).atLeast(3)).keep(job);
        slow.countDown();
        worker.destroy();
    }
}
