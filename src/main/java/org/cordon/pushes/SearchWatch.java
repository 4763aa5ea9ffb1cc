package org.cordon.pushes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has people looked for whom answers say to look for, beside the answers; every node looks, each person is taken once. */
@Component
class SearchWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SearchWatch.class);
    private static final String EVERY = "${cordon.pushes.search:PT15S}";
    private static final int MOST = 500;

    private final PersonSearches searches;
    private final SearchStep step;

    SearchWatch(PersonSearches searches, SearchStep step) {
        this.searches = searches;
        this.step = step;
    }

    @Scheduled(fixedDelayString = EVERY, initialDelayString = EVERY)
    void look() {
        searches.open(MOST).forEach(this::begin);
    }

    /** One that fails must not keep all others from being looked for: it waits behind them. */
    private void begin(long rowId) {
        try {
            step.begin(rowId);
        } catch (RuntimeException failure) {
            LOG.error(
                    "Nobody could be asked to look for the person of the row {}; that is tried again later",
                    rowId,
                    failure);
            searches.later(rowId);
        }
    }
}
