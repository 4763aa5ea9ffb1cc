package org.cordon.platform.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Runs engine calls as the application itself, after a service has made its own check: without the caller's tenants and
 * grants, which would hide a person's other phases from the code that answers for all of them.
 */
@Component
public class EngineAccess {

    private final IdentityService identityService;

    EngineAccess(@Lazy IdentityService identityService) {
        this.identityService = identityService;
    }

    public <T> T asSystem(Supplier<T> call) {
        Authentication caller = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return call.get();
        } finally {
            identityService.setAuthentication(caller);
        }
    }

    public void runAsSystem(Runnable call) {
        asSystem(() -> {
            call.run();
            return true;
        });
    }
}
