package org.cordon.platform.security;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Gives the engine our password hashing and takes away its own lock, with which anybody could lock out anybody. */
@Component
class AccountHardening extends AbstractProcessEnginePlugin {

    private final PasswordHashing hashing;

    AccountHardening(PasswordHashing hashing) {
        this.hashing = hashing;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(hashing);
        configuration.setLoginDelayBase(0);
        configuration.setLoginMaxAttempts(Integer.MAX_VALUE);
    }
}
