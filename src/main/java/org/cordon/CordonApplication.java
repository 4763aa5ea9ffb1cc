package org.cordon;

import org.cordon.platform.demo.DemoBoundary;
import org.cordon.platform.security.accounts.FirstAdministratorCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Cordon. */
@SpringBootApplication
public class CordonApplication {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(CordonApplication.class);
        application.addInitializers(new DemoBoundary());
        if (FirstAdministratorCommand.isAskedBy(args)) {
            System.exit(SpringApplication.exit(application.run(FirstAdministratorCommand.alone(args))));
        }
        application.run(args);
    }
}
