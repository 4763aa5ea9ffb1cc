package org.cordon.control.web;

import java.util.List;
import org.cordon.control.drift.ControlDrift;
import org.cordon.control.drift.DriftFinding;
import org.cordon.platform.security.CurrentStaff;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The comparison of the records with the engine; empty when all is well. */
@RestController
class DriftController {

    private final ControlDrift drift;
    private final CurrentStaff staff;

    DriftController(ControlDrift drift, CurrentStaff staff) {
        this.drift = drift;
        this.staff = staff;
    }

    @GetMapping("/api/v1/control/drift")
    List<DriftFinding> drift() {
        if (!staff.seesAllUnits()) {
            throw new AccessDeniedException("Only the CDC and headquarters compare the whole district");
        }
        return drift.check();
    }
}
