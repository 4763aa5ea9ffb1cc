package org.cordon.rounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cordon.platform.errors.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares a round with the register: pushes whoever is due and was not sampled to the lists of their town, community
 * and grid once the round has its lists, ends pending rows of whoever was sampled since, and counts. One transaction, by
 * one node at a time: killed anywhere, it has not been.
 */
@Service
public class RoundComparing {

    private final RoundDirectory rounds;
    private final RoundTurns turns;
    private final Exemptions exemptions;
    private final ComparisonSteps steps;
    private final UnsampledList list;
    private final RoundComparisons comparisons;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration interval;

    RoundComparing(
            RoundDirectory rounds,
            RoundTurns turns,
            Exemptions exemptions,
            ComparisonSteps steps,
            UnsampledList list,
            RoundComparisons comparisons,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${cordon.rounds.interval:PT5M}") Duration interval) {
        this.rounds = rounds;
        this.turns = turns;
        this.exemptions = exemptions;
        this.steps = steps;
        this.list = list;
        this.comparisons = comparisons;
        this.events = events;
        this.clock = clock;
        this.interval = interval;
    }

    /**
     * Compares now, while the caller waits.
     *
     * @param askedBy nobody for a comparison whose turn it is
     * @throws Conflict {@code round.comparison.running} while another node or caller does; {@code round.closed};
     *     {@code round.register.changed} if a register was written meanwhile: to be repeated
     */
    @Transactional
    public RoundComparison compare(long roundId, @Nullable String askedBy) {
        turns.hold(rounds.require(roundId).id());
        return compare(roundId, askedBy, RunProgress.NONE);
    }

    /** Lets nobody compare the round by itself before its next turn, unless that is just being done. */
    @Transactional
    public void leaveUntilNextTurn(long roundId) {
        if (turns.tryHold(roundId)) {
            turns.postpone(roundId, clock.instant().plus(interval));
        }
    }

    /**
     * Compares a round that the running transaction holds.
     *
     * @throws Conflict {@code round.closed} or {@code round.register.changed}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    RoundComparison compare(long roundId, @Nullable String askedBy, RunProgress progress) {
        Round round = requireOpen(roundId);
        Instant now = clock.instant();
        return compare(round, askedBy, progress, now, round.lists(now));
    }

    /**
     * The same, and whoever is missing is pushed although the lists of the round have not begun.
     *
     * @throws Conflict {@code round.closed} or {@code round.register.changed}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    RoundComparison compareAndPush(long roundId, String askedBy, RunProgress progress) {
        return compare(requireOpen(roundId), askedBy, progress, clock.instant(), true);
    }

    /**
     * Compares a round that the running transaction holds and has closed.
     *
     * @param askedAt when the closing was asked for: whoever did so before the lists began meant that there be none, however
     *     long it waited
     * @throws Conflict {@code round.register.changed}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    RoundComparison compareLast(long roundId, String askedBy, Instant askedAt, RunProgress progress) {
        Round round = rounds.require(roundId);
        boolean lists = round.lists(askedAt) || isListed(roundId);
        return compare(round, askedBy, progress, clock.instant(), lists);
    }

    private boolean isListed(long roundId) {
        return comparisons.last(roundId, 1).stream().anyMatch(RoundComparison::listed);
    }

    private Round requireOpen(long roundId) {
        Round round = rounds.require(roundId);
        if (round.isClosed()) {
            throw RoundClosing.closed(roundId);
        }
        return round;
    }

    private RoundComparison compare(
            Round round, @Nullable String askedBy, RunProgress progress, Instant now, boolean lists) {
        long roundId = round.id();
        long version = comparisons.registerVersion();
        long id = comparisons.begin(roundId, now, version, askedBy, lists);
        DueResidents residents = new DueResidents(round, exemptions.hasPeople(roundId), exemptions.hasPlaces(roundId));
        progress.enter(RunPhase.SETTLE);
        long settled = steps.settle(residents, id, now);
        progress.leave(settled);
        progress.enter(RunPhase.PUSH);
        long added = lists ? push(residents, round, id, now) : 0;
        progress.leave(added);
        progress.enter(RunPhase.COUNT);
        steps.count(residents, lists);
        comparisons.finish(id, roundId, added, settled);
        requireSameRegister(version);
        turns.postpone(roundId, clock.instant().plus(interval));
        RoundComparison found = comparisons.require(id);
        progress.leave(found.due());
        return found;
    }

    private long push(DueResidents residents, Round round, long comparisonId, Instant now) {
        Instant dueAt = now.plus(Duration.ofHours(round.feedbackHours()));
        long batch = list.begin(round.id(), comparisonId, now, dueAt);
        long added = steps.push(residents, batch, now, dueAt);
        list.finish(batch, added);
        if (added > 0) {
            events.publishEvent(new RowsPushed(batch));
        }
        return added;
    }

    /** Else somebody who came with the new register would be counted as sampled. */
    private void requireSameRegister(long version) {
        if (comparisons.registerVersion() != version) {
            throw new Conflict("round.register.changed", "The register was written meanwhile; compare again");
        }
    }
}
