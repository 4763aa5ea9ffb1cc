package org.cordon.units.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.cordon.units.Responsibilities;
import org.cordon.units.RootPlacement;
import org.cordon.units.UnitKind;
import org.cordon.units.UnitPlacement;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives each phase the tenant of the unit that answers for the person: the call activity says which kind of unit, the
 * server's record, or a placement where several could take the person, says which one. A root instance has none, and its
 * definition's grant protects it, unless a placement says from the server's records that one unit owns it.
 */
@Component
class ResponsibleUnitTenantProvider implements TenantIdProvider {

    private final ObjectProvider<Responsibilities> responsibilities;
    private final ObjectProvider<UnitPlacement> placements;
    private final ObjectProvider<RootPlacement> roots;

    ResponsibleUnitTenantProvider(
            ObjectProvider<Responsibilities> responsibilities,
            ObjectProvider<UnitPlacement> placements,
            ObjectProvider<RootPlacement> roots) {
        this.responsibilities = responsibilities;
        this.placements = placements;
        this.roots = roots;
    }

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        DelegateExecution caller = context.getSuperExecution();
        if (caller == null) {
            return roots.stream()
                    .flatMap(root ->
                            root.unitOf(context.getProcessDefinition().getKey(), context.getVariables()).stream())
                    .findFirst()
                    .orElse(null);
        }
        return ResponsibleUnit.of(caller)
                .map(kind -> unitOf(caller.getProcessBusinessKey(), kind))
                .orElse(caller.getTenantId());
    }

    private String unitOf(String number, UnitKind kind) {
        return placements.stream()
                .filter(placement -> placement.kind() == kind)
                .findFirst()
                .map(placement -> placement.place(number))
                .orElseGet(() -> responsibilities.getObject().unitOf(number, kind));
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
