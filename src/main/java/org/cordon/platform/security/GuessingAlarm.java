package org.cordon.platform.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells whoever watches the log, and whoever listens, that an account is being guessed at. It locks nothing. */
@Component
public class GuessingAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(GuessingAlarm.class);

    private final StaffDirectory directory;
    private final ApplicationEventPublisher events;

    GuessingAlarm(StaffDirectory directory, ApplicationEventPublisher events) {
        this.directory = directory;
        this.events = events;
    }

    /** What is typed for accounts that do not exist is nobody's business, and may be anything. */
    public void raiseIf(boolean suspected, String userId) {
        if (suspected && directory.find(userId).isPresent()) {
            LOG.warn("Somebody is guessing at the account {}: ask its holder, and look where from", userId);
            events.publishEvent(new GuessingSuspected(userId));
        }
    }
}
