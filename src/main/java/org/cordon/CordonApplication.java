package org.cordon;

import org.cordon.platform.demo.DemoBoundary;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Cordon. */
@SpringBootApplication
public class CordonApplication {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(CordonApplication.class);
        application.addInitializers(new DemoBoundary());
        application.run(args);
    }
}
