package org.cordon.board.web;

import jakarta.validation.Valid;
import org.cordon.board.CasePreview;
import org.cordon.board.CasePreviews;
import org.cordon.platform.security.CurrentStaff;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows the CDC and headquarters what a positive case would set off, before anybody confirms it. */
@RestController
class CasePreviewController {

    private final CasePreviews previews;
    private final CurrentStaff staff;

    CasePreviewController(CasePreviews previews, CurrentStaff staff) {
        this.previews = previews;
        this.staff = staff;
    }

    @PostMapping("/api/v1/cases/preview")
    CasePreview preview(@Valid @RequestBody CasePreviewRequest request) {
        if (!staff.seesAllUnits()) {
            throw new AccessDeniedException("Cases are for the CDC and headquarters");
        }
        String number = request.number();
        return number == null ? previews.of(request.person()) : previews.of(number);
    }
}
