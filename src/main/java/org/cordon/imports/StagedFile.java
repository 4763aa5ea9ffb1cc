package org.cordon.imports;

import java.util.UUID;
import org.cordon.imports.reading.FileFacts;
import org.cordon.imports.reading.FileRefused;
import org.jspecify.annotations.Nullable;

/**
 * An upload that has come in completely, or was refused on its way.
 *
 * @param workbook whether it is the text of a sheet, not a text that somebody wrote
 */
public record StagedFile(
        UUID id,
        boolean workbook,
        @Nullable FileFacts facts,
        @Nullable FileRefused refused) {}
