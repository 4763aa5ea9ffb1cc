package org.cordon.rounds;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lists the samples of people who are not due, behind each comparison; every node looks, one works. */
@Component
class UnmatchedWatch {

    private static final Logger LOG = LoggerFactory.getLogger(UnmatchedWatch.class);
    private static final String EVERY = "${cordon.rounds.poll:PT20S}";

    private final UnmatchedLists lists;
    private final UnmatchedListing listing;

    UnmatchedWatch(UnmatchedLists lists, UnmatchedListing listing) {
        this.lists = lists;
        this.listing = listing;
    }

    /** One that fails must not keep all others from being listed. */
    @Scheduled(fixedDelayString = EVERY, initialDelayString = EVERY)
    void look() {
        for (long roundId : lists.behind()) {
            try {
                listing.list(roundId);
            } catch (RuntimeException failure) {
                LOG.error(
                        "The unmatched samples of round {} could not be listed; the next look tries again",
                        roundId,
                        failure);
            }
        }
    }
}
