package org.cordon.units.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Tells the engine who decides the tenant of a new instance. */
@Component
class UnitTenantConfiguration extends AbstractProcessEnginePlugin {

    private final ResponsibleUnitTenantProvider provider;

    UnitTenantConfiguration(ResponsibleUnitTenantProvider provider) {
        this.provider = provider;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTenantIdProvider(provider);
    }
}
