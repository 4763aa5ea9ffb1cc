package org.cordon.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of imports, {@code cordon.imports.*}.
 *
 * @param maxFileSize larger files are refused before they are read
 * @param maxRegisterSize the same for a register, which has everybody in it
 * @param maxShortSize the same for a file for which somebody waits
 * @param maxShortRows how many rows such a file has at most
 * @param maxWorkbookSize the same for a workbook, which is held in memory while it is read
 * @param batchSize rows that share a transaction, where their kind does not ask for more
 * @param registerBatch rows of a register that share a transaction
 * @param registerThreads threads that check and seal rows ahead, of a register or not; 0: one for each processor
 * @param removedShare the share of a register, 0 to 1, that a file may remove without anybody confirming it
 * @param claim how long a node may be silent before another one takes its import over
 * @param poll how often a node looks for imports that wait or were left behind
 * @param keepRejected how long the rejected rows of a finished import can be fetched, and its file keeps a name
 */
@ConfigurationProperties("cordon.imports")
record ImportSettings(
        @DefaultValue("256MB") DataSize maxFileSize,
        @DefaultValue("512MB") DataSize maxRegisterSize,
        @DefaultValue("4MB") DataSize maxShortSize,
        @DefaultValue("5000") int maxShortRows,
        @DefaultValue("32MB") DataSize maxWorkbookSize,
        @DefaultValue("50") int batchSize,
        @DefaultValue("10000") int registerBatch,
        @DefaultValue("0") int registerThreads,
        @DefaultValue("0.02") double removedShare,
        @DefaultValue("20s") Duration claim,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("7d") Duration keepRejected) {

    /** Bytes that a file of the kind has at most, as text. */
    long largest(ImportKind kind) {
        if (kind instanceof RegisterKind) {
            return maxRegisterSize.toBytes();
        }
        return (kind.isShort() ? maxShortSize : maxFileSize).toBytes();
    }
}
