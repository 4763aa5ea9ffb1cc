package org.cordon.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * Runs a test inside the whole application on an H2 of its own, without samples and with the job executor off: jobs run
 * when the test says so. All tests with this annotation share one application; add no properties or mock beans, each
 * variation starts another one.
 *
 * <p>A subclass annotated {@link OnPostgres} repeats the same tests on PostgreSQL.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@TestExecutionListeners(
        listeners = {OwnEngine.class, OwnVehicles.class},
        mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@ActiveProfiles("test")
@ContextConfiguration(initializers = H2Database.class, inheritInitializers = false)
public @interface CordonTest {}
