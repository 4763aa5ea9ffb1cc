package org.cordon.platform.crypto;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Keys that the demo makes for itself on its first start and keeps beside its database, readable by the owner only. */
final class GeneratedVaultKeys {

    private static final String ENCRYPTION = "encryption-key";
    private static final String INDEX = "index-key";

    private final Path file;

    GeneratedVaultKeys(Path file) {
        this.file = file;
    }

    VaultKeys read() {
        try {
            if (Files.notExists(file)) {
                create();
            }
            return load();
        } catch (IOException e) {
            throw VaultKeysUnusable.needsKeys(
                    "The keys in " + file + " cannot be read or written (" + e.getMessage() + ")");
        }
    }

    private VaultKeys load() throws IOException {
        Properties keys = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            keys.load(reader);
        }
        return VaultKeys.parse(keys.getProperty(ENCRYPTION, ""), keys.getProperty(INDEX, ""));
    }

    private void create() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, ownerOnly());
        } catch (FileAlreadyExistsException e) {
            return; // another start was faster
        }
        Files.writeString(file, ENCRYPTION + "=" + newKey() + "\n" + INDEX + "=" + newKey() + "\n");
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String newKey() {
        byte[] key = new byte[VaultKeys.BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
