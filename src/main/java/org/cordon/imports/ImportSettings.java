package org.cordon.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of imports, {@code cordon.imports.*}.
 *
 * @param maxFileSize larger files are refused before they are read
 * @param batchSize rows that share a transaction
 * @param claim how long a node may be silent before another one takes its import over
 * @param poll how often a node looks for imports that wait or were left behind
 * @param keepRejected how long the rejected rows of a finished import can be fetched, and its file keeps a name
 */
@ConfigurationProperties("cordon.imports")
record ImportSettings(
        @DefaultValue("128MB") DataSize maxFileSize,
        @DefaultValue("50") int batchSize,
        @DefaultValue("20s") Duration claim,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("7d") Duration keepRejected) {}
