package org.cordon.imports;

import java.util.UUID;
import org.cordon.imports.reading.FileFacts;
import org.cordon.imports.reading.FileRefused;
import org.jspecify.annotations.Nullable;

/** An upload that has come in completely, or was refused on its way. */
public record StagedFile(
        UUID id, @Nullable FileFacts facts, @Nullable FileRefused refused) {}
