package org.cordon.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole application on a free port with an empty database in memory, called over HTTP. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:secured;DB_CLOSE_DELAY=-1",
            "management.server.port=0",
            "spring.http.client.redirects=dont-follow",
            "camunda.bpm.job-execution.enabled=false"
        })
public @interface SecuredApplication {}
