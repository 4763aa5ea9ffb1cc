package org.cordon.units.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.cordon.platform.engine.EngineAccess;
import org.cordon.units.Unit;
import org.cordon.units.UnitTenants;
import org.springframework.stereotype.Component;

/** Keeps one tenant for each unit. */
@Component
class CamundaUnitTenants implements UnitTenants {

    private final IdentityService identityService;
    private final EngineAccess engine;

    CamundaUnitTenants(IdentityService identityService, EngineAccess engine) {
        this.identityService = identityService;
        this.engine = engine;
    }

    @Override
    public void open(Unit unit) {
        engine.runAsSystem(() -> openTenant(unit));
    }

    private void openTenant(Unit unit) {
        if (identityService.createTenantQuery().tenantId(unit.code()).count() == 0) {
            Tenant tenant = identityService.newTenant(unit.code());
            tenant.setName(unit.nameZh() + " " + unit.nameEn());
            identityService.saveTenant(tenant);
        }
    }
}
