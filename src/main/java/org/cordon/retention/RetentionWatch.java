package org.cordon.retention;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts by night what is due, works off what is confirmed, and erases again what a restore brought back. */
@Component
@EnableConfigurationProperties(RetentionPeriods.class)
class RetentionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionWatch.class);

    private final RetentionProposal proposal;
    private final RetentionWork work;

    RetentionWatch(RetentionProposal proposal, RetentionWork work) {
        this.proposal = proposal;
        this.work = work;
    }

    /** Before anybody is served. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void reapply() {
        int again = work.reapply();
        if (again > 0) {
            LOG.warn("{} people whose identity was erased were back in the database; they are erased again", again);
        }
    }

    @Scheduled(cron = "${cordon.retention.propose-cron}", zone = "${cordon.time-zone}")
    void propose() {
        proposal.byNight();
    }

    @Scheduled(fixedDelayString = "${cordon.retention.poll:PT30S}")
    void work() {
        work.work();
    }
}
