package org.cordon.control;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a key person when their process has reached an end event. */
@Service
public class KeyPersonEnding {

    private final KeyPersonDirectory directory;
    private final KeyPersons keyPersons;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeyPersonEnding(
            KeyPersonDirectory directory, KeyPersons keyPersons, ApplicationEventPublisher events, Clock clock) {
        this.directory = directory;
        this.keyPersons = keyPersons;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void end(String number, String reason) {
        KeyPerson keyPerson = directory.require(number);
        keyPerson.end(reason, clock.instant());
        keyPersons.saveAndFlush(keyPerson);
        events.publishEvent(new ControlEnded(number, reason));
    }
}
