package org.cordon.laboratory;

import java.util.Comparator;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Announces a person's positive results of their own tube, each once, and that none of them is left. A positive result
 * that was corrected before it came is never announced.
 */
@Component
class PositiveNews {

    private final PositiveAnnouncements announcements;
    private final ApplicationEventPublisher events;

    PositiveNews(PositiveAnnouncements announcements, ApplicationEventPublisher events) {
        this.announcements = announcements;
        this.events = events;
    }

    void tell(long personId, List<PersonResult> before, List<PersonResult> now) {
        List<PersonResult> positive =
                now.stream().filter(PersonResult::isPositiveAlone).toList();
        List<SampleKey> announced = announcements.of(personId);
        positive.stream()
                .filter(result -> !announced.contains(result.key()))
                .forEach(result -> announce(personId, result));
        if (positive.isEmpty() && !announced.isEmpty()) {
            before.stream()
                    .filter(PersonResult::isPositiveAlone)
                    .max(Comparator.comparing(PersonResult::sampledAt))
                    .ifPresent(last -> takeBack(personId, last));
        }
    }

    private void announce(long personId, PersonResult result) {
        announcements.add(personId, result.key());
        events.publishEvent(new PositiveResultReceived(personId, result.sampledAt()));
    }

    private void takeBack(long personId, PersonResult last) {
        if (announcements.isPositiveByMessage(personId, last.sampledAt())) {
            return;
        }
        announcements.takeBack(personId);
        events.publishEvent(new PositiveResultWithdrawn(personId, last.laboratory(), last.sampleNumber()));
    }
}
