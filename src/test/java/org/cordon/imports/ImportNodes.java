package org.cordon.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Several nodes on one database: one works, the others stand by. */
final class ImportNodes implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(6);

    private final List<ImportNode> nodes = new ArrayList<>();
    private final Path folder;
    private final String database;
    private final String name;
    private int started;

    ImportNodes(Path folder, String database, String name) {
        this.folder = folder;
        this.database = database;
        this.name = name;
    }

    ImportNode start(String... settings) throws IOException {
        ImportNode node = ImportNode.start(name + "-" + ++started, folder, database, List.of(settings));
        nodes.add(node);
        return node;
    }

    /** Starts others for those that died; they may take a while until they are ready. */
    void fillUp(int wanted) throws IOException {
        nodes.removeIf(node -> !node.isAlive());
        while (nodes.size() < wanted) {
            start();
        }
    }

    /** Some node that answers. */
    ImportNode anyReady() {
        Awaitility.await().atMost(LONGEST_START).until(() -> nodes.stream().anyMatch(ImportNode::isReady));
        return nodes.stream().filter(ImportNode::isReady).findFirst().orElseThrow();
    }

    ImportClient client() {
        return new ImportClient(anyReady().port(), KilledDistrict.STAFF);
    }

    Optional<ImportNode> named(UUID id) {
        return nodes.stream()
                .filter(node -> node.isReady() && node.id().equals(id))
                .findFirst();
    }

    int started() {
        return started;
    }

    @Override
    public void close() {
        nodes.forEach(ImportNode::kill);
        nodes.clear();
    }
}
