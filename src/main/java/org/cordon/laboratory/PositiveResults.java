package org.cordon.laboratory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.cordon.persons.PersonDirectory;
import org.cordon.platform.data.GuardedWrite;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in positive results; the same message has its effect once. */
@Service
public class PositiveResults {

    private static final int LONGEST_ID = 100;

    /** A sender's clock or time zone may be wrong, and a positive result is too grave to be lost over that. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final PersonDirectory persons;
    private final JdbcClient jdbc;
    private final GuardedWrite guardedWrite;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PositiveResults(
            PersonDirectory persons,
            JdbcClient jdbc,
            GuardedWrite guardedWrite,
            ApplicationEventPublisher events,
            Clock clock) {
        this.persons = persons;
        this.jdbc = jdbc;
        this.guardedWrite = guardedWrite;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps the result and announces it, unless this message came before.
     *
     * @param messageId the sender's id of the result, up to 100 characters
     * @return whether the message is new
     * @throws NotFound {@code person.unknown}
     * @throws Refused {@code result.message.id} or {@code result.sampled.ahead}
     */
    @Transactional
    public boolean receive(String messageId, long personId, Instant sampledAt) {
        require(messageId, personId, sampledAt);
        if (isKnown(messageId) || !guardedWrite.succeeds(() -> insert(messageId, personId, sampledAt))) {
            return false;
        }
        events.publishEvent(new PositiveResultReceived(personId, sampledAt));
        return true;
    }

    private void require(String messageId, long personId, Instant sampledAt) {
        if (messageId.isBlank() || messageId.length() > LONGEST_ID) {
            throw new Refused("result.message.id", "A result needs an id of 1 to 100 characters");
        }
        if (sampledAt.isAfter(clock.instant().plus(AHEAD))) {
            throw new Refused("result.sampled.ahead", "The sample was taken in the future: " + sampledAt, sampledAt);
        }
        if (!persons.exists(personId)) {
            throw new NotFound("person.unknown", "No person has the id " + personId, personId);
        }
    }

    private void insert(String messageId, long personId, Instant sampledAt) {
        jdbc.sql("""
                        insert into cordon.positive_result (message_id, person_id, sampled_at, received_at)
                        values (?, ?, ?, ?)""")
                .params(
                        messageId,
                        personId,
                        OffsetDateTime.ofInstant(sampledAt, clock.getZone()),
                        OffsetDateTime.now(clock))
                .update();
    }

    private boolean isKnown(String messageId) {
        return jdbc.sql("select count(*) from cordon.positive_result where message_id = ?")
                        .param(messageId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
