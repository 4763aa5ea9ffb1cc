package org.cordon.rounds;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import org.junit.jupiter.api.Test;

/** Who asks for a run while the node stops has asked all the same. */
class RoundWorkerTests {

    private final RoundWatch watch = mock(RoundWatch.class);
    private final RoundWorker worker = new RoundWorker(watch);

    @Test
    void leavesToOthersWhatIsAskedForWhileItStops() throws Exception {
        worker.destroy();

        assertThatCode(worker::wake).doesNotThrowAnyException();

        verifyNoInteractions(watch);
    }
}
