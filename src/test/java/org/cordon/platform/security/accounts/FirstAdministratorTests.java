package org.cordon.platform.security.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command as an operator does, on a database that begins empty. */
class FirstAdministratorTests {

    private static final String GOOD = "plum ferry tuesday";

    @TempDir
    Path folder = Path.of("");

    @Test
    void opensTwoAccountsWithGoodPasswordsAndNoOther() throws Exception {
        Run weak = run("chief", "password12345");
        assertThat(weak.exitCode()).as(weak.output()).isEqualTo(1);
        assertThat(weak.output()).contains("No account was opened: The password is soon guessed");

        Run good = run("chief", GOOD);
        assertThat(good.exitCode()).as(good.output()).isZero();
        assertThat(good.output())
                .contains("The account chief of a security administrator is open")
                .contains("Tomcat started on port -1")
                .doesNotContain(GOOD);

        Run second = run("second", GOOD);
        assertThat(second.exitCode()).as(second.output()).isZero();

        Run third = run("third", GOOD);
        assertThat(third.exitCode()).as(third.output()).isEqualTo(1);
        assertThat(third.output()).contains("No account was opened: There are two security administrators already");
    }

    @Test
    void isAskedForByItsArgumentOnly() {
        assertThat(FirstAdministratorCommand.isAskedBy("--cordon.first-administrator=chief"))
                .isTrue();
        assertThat(FirstAdministratorCommand.isAskedBy("--server.port=8080")).isFalse();
    }

    private Run run(String userId, String password) throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("input"), password + "\n");
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command(userId))
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
        return new Run(process.exitValue(), Files.readString(output));
    }

    private List<String> command(String userId) {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // it lives for some seconds only
                "-XX:+UseSerialGC",
                "-cp",
                classes,
                "org.cordon.CordonApplication",
                "--spring.profiles.active=test",
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("cordon"),
                "--spring.datasource.username=cordon",
                "--spring.datasource.password=",
                "--cordon.first-administrator=" + userId);
    }

    private record Run(int exitCode, String output) {}
}
