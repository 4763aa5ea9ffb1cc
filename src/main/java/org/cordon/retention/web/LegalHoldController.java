package org.cordon.retention.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.cordon.retention.LegalHold;
import org.cordon.retention.LegalHolds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders that data must stay, for a court or an inquiry. */
@RestController
@RequestMapping("/api/v1/retention/holds")
class LegalHoldController {

    private final LegalHolds holds;

    LegalHoldController(LegalHolds holds) {
        this.holds = holds;
    }

    /** All of them, the newest first; why, stands in the audit. */
    @GetMapping
    List<LegalHold> all() {
        return holds.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LegalHold set(@Valid @RequestBody HoldRequest request) {
        return holds.set(request.number(), request.reason());
    }

    /** By somebody else than who set it. */
    @PostMapping("/{id}/lifting")
    LegalHold lift(@PathVariable("id") UUID id, @Valid @RequestBody LiftRequest request) {
        return holds.lift(id, request.reason());
    }

    /**
     * An order.
     *
     * @param number of a key person or a case; everybody's data where it is left out
     * @param reason goes to the audit, sealed
     */
    record HoldRequest(
            @Nullable @Size(max = 20) String number,
            @NotBlank @Size(max = 500) String reason) {}

    /** Why it is over; goes to the audit, sealed. */
    record LiftRequest(@NotBlank @Size(max = 500) String reason) {}
}
