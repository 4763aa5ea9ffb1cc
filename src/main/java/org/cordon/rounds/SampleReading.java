package org.cordon.rounds;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cordon.persons.IdentitySealing;
import org.cordon.persons.PersonDetails;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Service;

/** Checks samples and makes the hash of the document, beside which nothing of the person is kept. */
@Service
public class SampleReading {

    private final Rounds rounds;
    private final IdentitySealing sealing;

    SampleReading(Rounds rounds, IdentitySealing sealing) {
        this.rounds = rounds;
        this.sealing = sealing;
    }

    /** The rounds as they are when they are first asked for, to be asked many times, by several threads. */
    public ForRounds now() {
        Map<Long, Optional<Round>> known = new ConcurrentHashMap<>();
        return (roundId, sent) -> read(
                known.computeIfAbsent(roundId, rounds::byId).orElseThrow(() -> RoundDirectory.unknown(roundId)), sent);
    }

    /** Reads samples of any round. */
    public interface ForRounds {

        /**
         * The sample, with the hash of its document.
         *
         * @throws DomainException {@code round.unknown}, {@code round.closed}, {@code round.sample.window}, or what is
         *     wrong with the document
         */
        RoundSample read(long roundId, SentSample sent);
    }

    RoundSample read(Round round, SentSample sent) {
        if (round.isClosed()) {
            throw RoundClosing.closed(round.id());
        }
        if (!round.includes(sent.sampledAt())) {
            throw new Refused(
                    "round.sample.window",
                    "The sample was not taken within the window of the round " + round.id(),
                    String.valueOf(round.id()));
        }
        byte[] hash = sealing.requireIdentityHash(PersonDetails.builder()
                .documentType(sent.documentType())
                .documentNumber(sent.documentNumber())
                .build());
        return new RoundSample(round.id(), hash, sent.sampledAt(), sent.sampleNumber());
    }
}
