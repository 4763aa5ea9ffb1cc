package org.cordon.platform.audit;

import java.time.LocalDate;
import java.util.List;

/**
 * Who looked at whom on a day of the district.
 *
 * @param readers those who saw most people first
 * @param findings the open ones first
 */
public record ReaderReport(LocalDate day, List<ReaderDay> readers, List<Finding> findings) {}
