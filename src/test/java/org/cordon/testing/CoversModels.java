package org.cordon.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fails a test class that does not pass through at least 95 % of the elements of each model it names, and says which ones
 * it left out. The pictures are in {@code target/process-test-coverage/<class>/report.html}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ModelCoverage.class)
public @interface CoversModels {

    /** The ids of the processes. */
    String[] value();
}
