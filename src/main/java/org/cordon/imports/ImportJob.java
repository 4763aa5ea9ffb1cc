package org.cordon.imports;

import java.util.UUID;
import org.cordon.imports.reading.Mapping;
import org.cordon.imports.reading.MappingDocument;

/** An import as the worker sees it when it takes it on. */
record ImportJob(
        UUID id,
        String kind,
        String mappingJson,
        String uploadedBy,
        boolean dryRun,
        String charset,
        char delimiter,
        ImportPhase phase,
        long received,
        long rowsDone,
        int starts) {

    /** The same import, with nothing of its file taken. */
    ImportJob fromTheStart() {
        return new ImportJob(
                id, kind, mappingJson, uploadedBy, dryRun, charset, delimiter, ImportPhase.ROWS, received, 0, starts);
    }

    Mapping mapping() {
        return MappingDocument.read(mappingJson);
    }
}
