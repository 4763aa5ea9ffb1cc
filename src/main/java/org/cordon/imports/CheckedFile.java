package org.cordon.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A staged file after it has been read once from end to end; of a refused file only the first part is known. */
record CheckedFile(
        UUID id,
        NewImport request,
        String uploadedBy,
        String mappingJson,
        long size,
        @Nullable String digest,
        @Nullable String charset,
        @Nullable String delimiter,
        List<String> headings,
        long rows,
        long blankRows) {

    static CheckedFile unread(
            UUID id, NewImport request, String uploadedBy, String mappingJson, long size, @Nullable String digest) {
        return new CheckedFile(id, request, uploadedBy, mappingJson, size, digest, null, null, List.of(), 0, 0);
    }

    CheckedFile readAs(String charsetName, char delimiterCharacter, List<String> names, long rowCount, long blank) {
        return new CheckedFile(
                id,
                request,
                uploadedBy,
                mappingJson,
                size,
                digest,
                charsetName,
                String.valueOf(delimiterCharacter),
                names,
                rowCount,
                blank);
    }
}
