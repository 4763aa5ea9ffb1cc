package org.cordon.control.web;

import java.net.URI;
import org.cordon.control.drift.DriftAsking;
import org.cordon.platform.security.CurrentStaff;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The comparison of the records with the engine; without findings when all is well. */
@RestController
@RequestMapping(DriftController.PATH)
class DriftController {

    static final String PATH = "/api/v1/control/drift";

    private final DriftAsking asking;
    private final DriftPresenter presenter;
    private final CurrentStaff staff;

    DriftController(DriftAsking asking, DriftPresenter presenter, CurrentStaff staff) {
        this.asking = asking;
        this.presenter = presenter;
        this.staff = staff;
    }

    /** What the last comparison found, and how far the one is that goes on. */
    @GetMapping
    DriftResponse show() {
        requireWholeDistrict();
        return presenter.response(asking.report());
    }

    /** Asks for a comparison in the background; while one goes on, that is the one. */
    @PostMapping
    ResponseEntity<DriftResponse.Running> ask() {
        requireWholeDistrict();
        return ResponseEntity.accepted()
                .location(URI.create(PATH))
                .body(presenter.running(asking.ask(staff.require().userId())));
    }

    /** Stops the one that goes on; the findings of the last one stay. */
    @PostMapping("/stop")
    DriftResponse stop() {
        requireWholeDistrict();
        asking.stop(staff.require().userId());
        return presenter.response(asking.report());
    }

    private void requireWholeDistrict() {
        if (!staff.seesAllUnits()) {
            throw new AccessDeniedException("Only the CDC and headquarters compare the whole district");
        }
    }
}
