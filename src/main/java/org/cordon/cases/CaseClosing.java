package org.cordon.cases;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a case when its process has ended. */
@Service
public class CaseClosing {

    static final String RESULT_WITHDRAWN = "resultWithdrawn";

    private final PositiveCases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseClosing(PositiveCases cases, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** Closes the case and tells the other departments; a closed case keeps its first reason. */
    @Transactional
    public void close(String number, String reason) {
        cases.find(number).filter(PositiveCase::isOpen).ifPresent(open -> close(open, reason));
    }

    private void close(PositiveCase open, String reason) {
        open.close(reason, clock);
        events.publishEvent(new CaseClosed(open.number(), open.personId(), clock.instant(), reason));
    }
}
