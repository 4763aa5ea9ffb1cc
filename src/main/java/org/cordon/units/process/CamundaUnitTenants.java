package org.cordon.units.process;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.cordon.platform.engine.EngineAccess;
import org.cordon.units.StaffRole;
import org.cordon.units.Unit;
import org.cordon.units.UnitTenants;
import org.springframework.stereotype.Component;

/** Keeps one tenant for each unit; headquarters and the CDC belong to all of them. */
@Component
class CamundaUnitTenants implements UnitTenants {

    private static final List<StaffRole> WHOLE_DISTRICT =
            List.of(StaffRole.HEADQUARTERS_STAFF, StaffRole.CDC_INVESTIGATORS);

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
            WHOLE_DISTRICT.forEach(role -> admit(role.groupId(), unit.code()));
        }
    }

    /** Members of a group are members of its tenants: who joins the CDC later sees every unit at once. */
    private void admit(String groupId, String tenantId) {
        if (identityService.createGroupQuery().groupId(groupId).count() == 0) {
            Group group = identityService.newGroup(groupId);
            group.setName(groupId);
            group.setType("WORKFLOW");
            identityService.saveGroup(group);
        }
        identityService.createTenantGroupMembership(tenantId, groupId);
    }
}
