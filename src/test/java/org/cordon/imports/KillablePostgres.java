package org.cordon.imports;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL that writes as in production, and whose processes can be killed with SIGKILL. */
final class KillablePostgres implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final Path data;
    private EmbeddedPostgres server;

    KillablePostgres(Path data) throws IOException {
        this.data = data;
        this.server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "200")
                .start();
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    /** A connection of its own for each statement: none of them outlives the server. */
    JdbcClient on(String database) {
        return JdbcClient.create(new DriverManagerDataSource(url(database), "postgres", "postgres"));
    }

    void create(String database) {
        on("postgres").sql("create database " + database).update();
    }

    /** Of a database that nobody is connected to. */
    void copy(String database, String from) {
        on("postgres").sql("create database " + database + " template " + from).update();
    }

    /** Kills a process that serves somebody: the server ends all others and recovers by itself. */
    void killOneConnection(String database) {
        Long process = on("postgres")
                .sql("select pid from pg_stat_activity where datname = ? order by state = 'active' desc, pid limit 1")
                .param(database)
                .query(Long.class)
                .single();
        ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Kills the server's first process; whoever served somebody ends when it notices. */
    void kill() throws IOException {
        long first = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle postmaster = ProcessHandle.of(first).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        postmaster.destroyForcibly();
        Awaitility.await().atMost(LONGEST_START).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Starts it again on the same files and port. */
    void start() throws IOException {
        int port = server.getPort();
        server.close();
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "200")
                .setPort(port)
                .setPGStartupWait(LONGEST_START)
                .start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
