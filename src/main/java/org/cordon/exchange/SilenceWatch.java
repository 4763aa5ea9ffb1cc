package org.cordon.exchange;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute which towns are silent. */
@Component
class SilenceWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SilenceWatch.class);

    private final Receivers receivers;
    private final Silence silence;

    SilenceWatch(Receivers receivers, Silence silence) {
        this.receivers = receivers;
        this.silence = silence;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void look() {
        receivers.all().forEach(this::look);
    }

    /** One that fails must not keep the others from being asked. */
    private void look(Receiver receiver) {
        try {
            silence.look(receiver);
        } catch (RuntimeException failure) {
            LOG.error(
                    "The silence of receiver {} could not be looked into; the next look tries again",
                    receiver.id(),
                    failure);
        }
    }
}
