package org.cordon.exchange;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may be sent what and how hard it is tried, {@code cordon.outbox.*}.
 *
 * @param allowedHosts {@code host} for port 443, {@code host:port}, or {@code host:*}; nobody else is sent anything
 * @param privateHosts those of them whose addresses may be private ones, as of towns in the administration's own network
 * @param plainLoopback whether receivers on this machine may be called, also without TLS: demo and tests only
 * @param lanes in how many lanes people are dealt out for a receiver registered from now on
 * @param batch the most rows of one call
 * @param workers threads of this node that deliver
 * @param poll how often a node looks for work
 * @param lease how long a node may be silent before another one goes on with its lane; longer than {@code timeout}
 * @param timeout the most that one call may take from the first byte to the last
 * @param answerSize the most bytes of an answer that are read
 * @param backoff the pause after the first failure; doubled after each further one up to {@code longestBackoff}
 * @param deadAfter a batch that fails for so long becomes a dead letter
 * @param attempts a batch that failed so often becomes a dead letter
 * @param formerSecret how long the former secret signs, too, after a change
 * @param silence how long a town may leave something unacknowledged before somebody is asked about it
 * @param keep how long rows and contents are kept after their acknowledgement
 */
@ConfigurationProperties("cordon.outbox")
record OutboxSettings(
        @DefaultValue Set<String> allowedHosts,
        @DefaultValue Set<String> privateHosts,
        @DefaultValue("false") boolean plainLoopback,
        @DefaultValue("8") int lanes,
        @DefaultValue("500") int batch,
        @DefaultValue("4") int workers,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("8192") int answerSize,
        @DefaultValue("5s") Duration backoff,
        @DefaultValue("15m") Duration longestBackoff,
        @DefaultValue("12h") Duration deadAfter,
        @DefaultValue("100") int attempts,
        @DefaultValue("1d") Duration formerSecret,
        @DefaultValue("2h") Duration silence,
        @DefaultValue("7d") Duration keep) {

    OutboxSettings {
        if (lease.compareTo(timeout.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException(
                    "cordon.outbox.lease must be at least twice cordon.outbox.timeout: a call must end before another node may begin");
        }
        if (batch < 1 || batch > 5_000 || lanes < 1 || workers < 1 || attempts < 1) {
            throw new IllegalArgumentException(
                    "cordon.outbox.batch is 1 to 5000; lanes, workers and attempts are at least 1");
        }
    }
}
