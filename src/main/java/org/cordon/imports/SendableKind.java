package org.cordon.imports;

import org.cordon.imports.reading.Fields;

/**
 * A kind of file, for whoever may send one.
 *
 * @param hasMode whether its files say which mode they are of, and whose year's division codes they use
 * @param largest bytes of a file, as text
 * @param largestWorkbook bytes of a workbook
 */
public record SendableKind(String kind, Fields fields, boolean hasMode, long largest, long largestWorkbook) {}
