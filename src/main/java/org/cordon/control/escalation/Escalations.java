package org.cordon.control.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Looks for late tasks again and again, has somebody asked about each, and stops asking when it is done. */
@Service
public class Escalations {

    private static final Logger LOG = LoggerFactory.getLogger(Escalations.class);

    private final LateTasks lateTasks;
    private final EscalationBook book;
    private final EscalationStep step;
    private final Clock clock;

    Escalations(LateTasks lateTasks, EscalationBook book, EscalationStep step, Clock clock) {
        this.lateTasks = lateTasks;
        this.book = book;
        this.step = step;
        this.clock = clock;
    }

    /** Begins what is late now and ends what is late no more; several nodes may do so at once. */
    @Scheduled(fixedDelayString = "${cordon.escalation.interval:PT30S}")
    public void look() {
        endDone();
        Set<String> known = book.tasks();
        lateTasks.at(clock.instant()).stream()
                .filter(task -> !known.contains(task.id()))
                .forEach(this::begin);
    }

    /** One that fails must not keep all others from being asked about. */
    private void begin(LateTask task) {
        try {
            step.begin(task);
        } catch (DuplicateKeyException somebodyElse) {
            LOG.debug("Another node asks about task {} already", task.id());
        } catch (RuntimeException failure) {
            LOG.error("Nobody could be asked about task {}; the next look tries again", task.id(), failure);
        }
    }

    private void endDone() {
        List<Escalation> open = book.open();
        Set<String> late =
                lateTasks.stillLate(open.stream().map(Escalation::taskId).toList(), clock.instant());
        open.stream().filter(escalation -> !late.contains(escalation.taskId())).forEach(this::end);
    }

    private void end(Escalation escalation) {
        try {
            step.end(escalation);
        } catch (RuntimeException failure) {
            LOG.error("Escalation {} could not be ended; the next look tries again", escalation.number(), failure);
        }
    }

    /** The unit that is asked. */
    public Optional<String> unitOf(String escalation) {
        return book.unitOf(escalation);
    }
}
