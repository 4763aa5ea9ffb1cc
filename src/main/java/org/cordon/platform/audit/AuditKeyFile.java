package org.cordon.platform.audit;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that the demo makes for itself on its first start and keeps beside its database, readable by the owner only. */
final class AuditKeyFile {

    private final Path file;

    AuditKeyFile(Path file) {
        this.file = file;
    }

    AuditKey read() {
        try {
            if (Files.notExists(file)) {
                create();
            }
            return AuditKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw AuditKeyUnusable.needsKey(
                    "The key in " + file + " cannot be read or written (" + e.getMessage() + ")");
        }
    }

    private void create() throws IOException {
        byte[] key = new byte[AuditKey.BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, ownerOnly());
        } catch (FileAlreadyExistsException e) {
            return; // another start was faster
        }
        Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
