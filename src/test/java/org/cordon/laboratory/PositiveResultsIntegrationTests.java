package org.cordon.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.persons.SomePeople;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@CordonTest
@RecordApplicationEvents
@Transactional
class PositiveResultsIntegrationTests {

    @Autowired
    PositiveResults results;

    @Autowired
    PersonRegistration registration;

    @Autowired
    ApplicationEvents events;

    @Autowired
    Clock clock;

    private final SomePeople some = new SomePeople();

    @Test
    void announcesAResultOnceHoweverOftenItComes() {
        long person = person();
        String message = some.word();
        Instant sampledAt = clock.instant().minusSeconds(3600);

        assertThat(results.receive(message, person, sampledAt)).isTrue();
        assertThat(results.receive(message, person, sampledAt)).isFalse();
        assertThat(events.stream(PositiveResultReceived.class))
                .containsExactly(new PositiveResultReceived(person, sampledAt));
    }

    @Test
    void refusesWhatCannotBeAResult() {
        long person = person();
        Instant now = clock.instant();
        assertThatThrownBy(() -> results.receive(" ", person, now)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> results.receive("x".repeat(101), person, now)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> results.receive(some.word(), person, now.plus(Duration.ofDays(2))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> results.receive(some.word(), -1, now)).isInstanceOf(NotFound.class);
    }

    private long person() {
        return registration
                .register(
                        PersonDetails.builder().documentNumber(some.idNumber()).build())
                .personId();
    }
}
