package org.cordon.units.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.cordon.units.Responsibilities;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives each phase the tenant of the unit that answers for the person: the call activity says which kind of unit, the
 * server's record says which one. A root instance has none; its definition's grant protects it.
 */
@Component
class ResponsibleUnitTenantProvider implements TenantIdProvider {

    private final ObjectProvider<Responsibilities> responsibilities;

    ResponsibleUnitTenantProvider(ObjectProvider<Responsibilities> responsibilities) {
        this.responsibilities = responsibilities;
    }

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        DelegateExecution caller = context.getSuperExecution();
        if (caller == null) {
            return null;
        }
        return ResponsibleUnit.of(caller)
                .map(kind -> responsibilities.getObject().unitOf(caller.getProcessBusinessKey(), kind))
                .orElse(caller.getTenantId());
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext context) {
        return context.getExecution() == null ? null : context.getExecution().getTenantId();
    }
}
