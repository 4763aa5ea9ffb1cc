package org.cordon;

import org.cordon.platform.audit.AuditTrimCommand;
import org.cordon.platform.audit.AuditVerifyCommand;
import org.cordon.platform.demo.DemoBoundary;
import org.cordon.platform.security.accounts.FirstAdministratorCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Cordon, or only what checks or trims its audit. */
@SpringBootApplication
public class CordonApplication {

    public static void main(String[] args) {
        if (AuditVerifyCommand.isAskedFor(args)) {
            System.exit(AuditVerifyCommand.run(args));
        }
        if (AuditTrimCommand.isAskedFor(args)) {
            System.exit(AuditTrimCommand.run(args));
        }
        SpringApplication application = new SpringApplication(CordonApplication.class);
        application.addInitializers(new DemoBoundary());
        if (FirstAdministratorCommand.isAskedBy(args)) {
            System.exit(SpringApplication.exit(application.run(FirstAdministratorCommand.alone(args))));
        }
        application.run(args);
    }
}
