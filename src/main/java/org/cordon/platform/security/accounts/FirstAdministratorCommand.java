package org.cordon.platform.security.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.platform.errors.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * {@code --cordon.first-administrator=<user id>} opens the account of one of the first two security administrators, says
 * how that went and ends: exit code 0, or 1 if it was refused. No port is opened and nothing else is done meanwhile.
 */
@Component
@ConditionalOnProperty(FirstAdministratorCommand.USER_ID)
@Order(Ordered.LOWEST_PRECEDENCE)
public class FirstAdministratorCommand implements ApplicationRunner, ExitCodeGenerator {

    static final String USER_ID = "cordon.first-administrator";
    static final String PASSWORD = "cordon.first-administrator-password";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministratorCommand.class);
    private static final List<String> NOTHING_ELSE = List.of(
            "--server.port=-1",
            "--management.server.port=-1",
            "--camunda.bpm.job-execution.enabled=false",
            "--cordon.scheduling.enabled=false");

    private final FirstAdministrator first;
    private final Environment environment;
    private int exitCode = 1;

    FirstAdministratorCommand(FirstAdministrator first, Environment environment) {
        this.first = first;
        this.environment = environment;
    }

    /** Whether the program was started for this. */
    public static boolean isAskedBy(String... arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> argument.startsWith("--" + USER_ID + "="));
    }

    /** The arguments with which it does nothing else. */
    public static String[] alone(String... arguments) {
        return Stream.concat(Arrays.stream(arguments), NOTHING_ELSE.stream()).toArray(String[]::new);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String userId = environment.getRequiredProperty(USER_ID);
        try {
            first.open(userId, TypedPassword.read(environment.getProperty(PASSWORD), userId));
            exitCode = 0;
            LOG.info("The account {} of a security administrator is open. Start Cordon and sign in.", userId);
        } catch (DomainException refusal) {
            LOG.error("No account was opened: {}.", refusal.getMessage());
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
