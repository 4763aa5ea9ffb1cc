package org.cordon.retention;

import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;

/** What happens by night. */
class RetentionWatchTests {

    private static final long SOON = 5_000;

    private final RetentionProposal proposal = mock();
    private final TakenBackPhotos photos = mock();
    private final RetentionWatch watch = new RetentionWatch(proposal, mock(), photos);

    @Test
    void destroysPhotosThatNoHoldKeepsAndBeginsARunEvenIfThatFails() {
        doThrow(new IllegalStateException("no room")).when(photos).destroy();

        watch.propose();

        verify(photos, timeout(SOON)).destroy();
        verify(proposal, timeout(SOON)).byNight();
        watch.stop();
    }
}
