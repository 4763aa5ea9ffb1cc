package org.cordon.board.web.rounds;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordon.imports.ImportReport;
import org.cordon.imports.Imports;
import org.springframework.stereotype.Component;

/** The names of the lists of samples that the reader has sent in; those of others are for who sent them. */
@Component
class SentSampleFiles {

    private static final String KIND = "round-samples";

    private final Imports imports;

    SentSampleFiles(Imports imports) {
        this.imports = imports;
    }

    Map<UUID, String> names() {
        return imports.list(KIND).stream()
                .filter(file -> !file.fileName().isEmpty())
                .collect(Collectors.toMap(ImportReport::id, ImportReport::fileName));
    }
}
