package org.cordon.platform.security.accounts;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.cordon.platform.engine.EngineAccess;
import org.cordon.platform.errors.NotFound;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes passwords, after our rules have passed them. */
@Component
class Passwords {

    private final IdentityService identity;
    private final EngineAccess engine;
    private final PasswordRules rules;

    Passwords(@Lazy IdentityService identity, EngineAccess engine, PasswordRules rules) {
        this.identity = identity;
        this.engine = engine;
        this.rules = rules;
    }

    /** Sets the password of a user of the engine. */
    void set(String userId, String password) {
        engine.runAsSystem(() -> {
            User user = identity.createUserQuery().userId(userId).singleResult();
            if (user == null) {
                throw new NotFound("account.unknown", "There is no account " + userId, userId);
            }
            rules.check(userId, user.getFirstName(), password);
            user.setPassword(password);
            identity.saveUser(user);
        });
    }
}
