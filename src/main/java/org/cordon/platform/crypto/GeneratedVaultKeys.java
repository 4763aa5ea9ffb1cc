package org.cordon.platform.crypto;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
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
        OwnersFile.create(file, ENCRYPTION + "=" + KeyText.random() + "\n" + INDEX + "=" + KeyText.random() + "\n");
    }
}
