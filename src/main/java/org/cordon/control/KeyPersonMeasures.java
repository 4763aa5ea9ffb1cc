package org.cordon.control;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the measure that the rules order into force. */
@Service
public class KeyPersonMeasures {

    private final KeyPersonDirectory directory;
    private final KeyPersons keyPersons;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeyPersonMeasures(
            KeyPersonDirectory directory, KeyPersons keyPersons, ApplicationEventPublisher events, Clock clock) {
        this.directory = directory;
        this.keyPersons = keyPersons;
        this.events = events;
        this.clock = clock;
    }

    /** Returns what is left of the ordered measure: somebody found late serves only the remaining part. */
    @Transactional
    public Measure putUnderControl(String number, MeasureRule rule) {
        KeyPerson keyPerson = directory.require(number);
        Measure measure = keyPerson.putUnderControl(rule, LocalDate.now(clock));
        keyPersons.saveAndFlush(keyPerson);
        events.publishEvent(new ControlBegan(number, measure));
        return measure;
    }
}
