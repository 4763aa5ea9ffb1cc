package org.cordon.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.cordon.platform.errors.Unavailable;
import org.cordon.platform.web.EngineFailures.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.HttpStatus;

class EngineFailuresTests {

    @Test
    void saysWhatCannotBeDoneAtTheMomentHoweverDeepItLies() {
        Throwable failure = new ProcessEngineException("task", new IllegalStateException(new Away()));

        assertThat(EngineFailures.outcome(failure))
                .hasValue(new Outcome(HttpStatus.SERVICE_UNAVAILABLE, "audit.unavailable"));
        assertThat(EngineFailures.status(500, Optional.of(failure))).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(EngineFailures.code(HttpStatus.SERVICE_UNAVAILABLE, Optional.of(failure)))
                .isEqualTo("audit.unavailable");
    }

    @Test
    void takesALostRaceInTheDatabaseForAConflict() {
        Throwable failure = new ProcessEngineException("task", new CannotAcquireLockException("deadlock"));

        assertThat(EngineFailures.outcome(failure)).hasValue(new Outcome(HttpStatus.CONFLICT, "changed.meanwhile"));
        assertThat(EngineFailures.code(HttpStatus.INTERNAL_SERVER_ERROR, Optional.of(failure)))
                .isEqualTo("unexpected");
    }

    private static final class Away extends Unavailable {
        Away() {
            super("audit.unavailable", "The audit cannot be written", new IllegalStateException("disk"));
        }
    }
}
