package org.cordon.platform.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordon.platform.crypto.KeyText;
import org.cordon.platform.crypto.OwnersFile;

/** The key that the demo makes for itself on its first start and keeps beside its database, readable by the owner only. */
final class AuditKeyFile {

    private final Path file;

    AuditKeyFile(Path file) {
        this.file = file;
    }

    AuditKey read() {
        try {
            if (Files.notExists(file)) {
                OwnersFile.create(file, KeyText.random() + "\n");
            }
            return AuditKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw AuditKeyUnusable.needsKey(
                    "The key in " + file + " cannot be read or written (" + e.getMessage() + ")");
        }
    }
}
