package org.cordon.platform.security;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.cordon.platform.security.accounts.EnginePasswordPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives the engine our password hashing and our rules for passwords, takes away its own lock, with which anybody could lock out anybody, and keeps
 * people from deleting themselves.
 */
@Component
class AccountHardening extends AbstractProcessEnginePlugin {

    private final PasswordHashing hashing;

    private final EnginePasswordPolicy policy;

    AccountHardening(PasswordHashing hashing, EnginePasswordPolicy policy) {
        this.hashing = hashing;
        this.policy = policy;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(hashing);
        configuration.setPasswordPolicy(policy);
        configuration.setEnablePasswordPolicy(true);
        configuration.setLoginDelayBase(0);
        configuration.setLoginMaxAttempts(Integer.MAX_VALUE);
        configuration.setCustomPreCommandInterceptorsTxRequired(
                guarded(configuration.getCustomPreCommandInterceptorsTxRequired()));
    }

    private static List<CommandInterceptor> guarded(@Nullable List<CommandInterceptor> present) {
        List<CommandInterceptor> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(new OwnAccountGuard());
        return all;
    }
}
