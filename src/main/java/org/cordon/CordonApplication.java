package org.cordon;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Cordon. */
@SpringBootApplication
public class CordonApplication {

    public static void main(String[] args) {
        SpringApplication.run(CordonApplication.class, args);
    }
}
