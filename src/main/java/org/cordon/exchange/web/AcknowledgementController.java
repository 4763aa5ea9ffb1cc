package org.cordon.exchange.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.cordon.exchange.Acknowledged;
import org.cordon.exchange.Acknowledgements;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where towns' systems say what they have taken in. */
@RestController
@RequestMapping("/api/v1/outbox/acknowledgements")
class AcknowledgementController {

    private final Acknowledgements acknowledgements;

    AcknowledgementController(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    /** Whole batches, rows, or both. */
    record AcknowledgementRequest(
            @Nullable @Size(max = 1000) Set<@NotNull @Size(max = 40) String> webhookIds,
            @Nullable @Size(max = 10000) Set<@NotNull Long> rowIds) {

        Set<String> batches() {
            return webhookIds == null ? Set.of() : webhookIds;
        }

        Set<Long> rows() {
            return rowIds == null ? Set.of() : rowIds;
        }
    }

    @PostMapping
    @Operation(
            summary = "Acknowledge what was delivered",
            description = "For the service account of the town: whole batches by webhook-id, rows by their id. All or"
                    + " nothing; the same again changes nothing.")
    @ApiResponse(responseCode = "200", description = "How many batches and rows were not acknowledged before")
    @ApiResponse(responseCode = "403", description = "outbox.program: not by a service account")
    @ApiResponse(responseCode = "404", description = "outbox.unknown: one of them was never sent to the caller's town")
    Acknowledged acknowledge(@Valid @RequestBody AcknowledgementRequest request) {
        return acknowledgements.acknowledge(request.batches(), request.rows());
    }
}
