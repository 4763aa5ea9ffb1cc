package org.cordon.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A node of Cordon in a process of its own, which can be killed. */
final class ImportNode {

    private final Process process;
    private final Path card;

    private ImportNode(Process process, Path card) {
        this.process = process;
        this.card = card;
    }

    /** @param settings further properties, {@code name=value} */
    static ImportNode start(String name, Path folder, String database, List<String> settings) throws IOException {
        Path card = folder.resolve(name + ".card");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-Dspring.profiles.active=test",
                "-Dspring.datasource.url=" + database,
                "-Dspring.datasource.username=postgres",
                "-Dspring.datasource.password=postgres",
                "-Dserver.port=0",
                "-Dcordon.imports.register-batch=5",
                "-Dcordon.imports.claim=2s",
                "-Dcordon.imports.poll=200ms",
                "-Dcordon.audit.anchor-file=" + folder.resolve(name + ".anchor"),
                "-Dcordon.retention.tombstone-file=" + folder.resolve(name + ".tombstones"),
                "-Dcordon.test.card=" + card));
        settings.forEach(setting -> command.add("-D" + setting));
        command.add("org.cordon.CordonApplication");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        Path.of("target", "killed-import-" + name + ".log").toFile())
                .start();
        return new ImportNode(process, card);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** False before it has started, and once it has died. */
    boolean isReady() {
        return process.isAlive() && Files.exists(card);
    }

    int port() {
        return Integer.parseInt(line(0));
    }

    /** Its name in the claims. */
    UUID id() {
        return UUID.fromString(line(1));
    }

    private String line(int number) {
        try {
            return Files.readAllLines(card).get(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
