package org.cordon.platform.security.accounts;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Our rules for passwords as the engine asks them, so that none enters past us. */
@Component
public class EnginePasswordPolicy implements PasswordPolicy, PasswordPolicyRule {

    private final PasswordRules rules;

    EnginePasswordPolicy(PasswordRules rules) {
        this.rules = rules;
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(this);
    }

    @Override
    public String getPlaceholder() {
        return "PASSWORD_POLICY_CORDON";
    }

    @Override
    public Map<String, String> getParameters() {
        return Map.of();
    }

    @Override
    public boolean execute(String password) {
        return rules.broken("", "", password).isEmpty();
    }

    @Override
    public boolean execute(String password, User user) {
        return rules.broken(user.getId(), String.valueOf(user.getFirstName()), password)
                .isEmpty();
    }
}
