package org.cordon.imports;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.UUID;
import org.cordon.platform.audit.OpenedIdentities;
import org.junit.jupiter.api.Test;

class ImportRunTests {

    /** At its end: a dry run has no links to go through. */
    private final ImportJob job =
            new ImportJob(UUID.randomUUID(), "trial", "{}", "somebody", true, "UTF-8", ',', ImportPhase.LINKS, 3, 3, 1);

    private final RowHandlers handlers = mock(RowHandlers.class);
    private final ImportClaims claims = mock(ImportClaims.class);
    private final ImportRun run = new ImportRun(
            handlers,
            mock(UploadStaging.class),
            claims,
            mock(RowPreparation.class),
            mock(ApplyingRows.class),
            mock(LinkingRows.class),
            mock(ImportSettings.class),
            mock(RegisterRun.class),
            mock(OpenedIdentities.class));

    @Test
    void completesWhenEveryRowIsAccountedFor() {
        close(3);

        verify(claims).finish(eq(job), eq(ImportState.COMPLETED), isNull());
    }

    @Test
    void failsWhenTheNumbersDoNotClose() {
        close(2);

        verify(claims).finish(eq(job), eq(ImportState.FAILED), argThat(reason -> "import.numbersDoNotClose"
                .equals(reason.code())));
    }

    private void close(long accountedFor) {
        doReturn(mock(RowHandler.class)).when(handlers).of(any());
        when(claims.accountedFor(job)).thenReturn(accountedFor);

        run.run(job, () -> false);
    }
}
