package org.cordon.pushes.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.cordon.pushes.PushAccess;
import org.cordon.pushes.RowList;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows whom somebody has to look for. */
@RestController
@RequestMapping(RowController.PATH)
class RowController {

    static final String PATH = KindController.PUSHES + "/rows";

    private final RowList list;
    private final PushAccess access;

    RowController(RowList list, PushAccess access) {
        this.list = list;
        this.access = access;
    }

    @GetMapping
    @Operation(
            summary = "List whom somebody has to look for",
            description = "Identities are masked, and who was shown is recorded. A town sees its own rows.")
    @ApiResponse(
            responseCode = "200",
            description = "By town, community, grid and id; next is the after of what follows")
    @ApiResponse(responseCode = "404", description = "push.town.unknown: the rows of another town")
    @ApiResponse(responseCode = "422", description = "push.rows.wide")
    RowPage page(
            @Valid @ParameterObject RowQuery query,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        return RowPage.of(list.page(access.scope(), query.filter(), after, limit), limit);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show a row, where it comes from and what happened to it")
    @ApiResponse(responseCode = "200", description = "The row, its batch and its history")
    @ApiResponse(responseCode = "404", description = "push.row.unknown, also for another town's")
    RowHistoryAnswer show(@PathVariable long id) {
        return RowHistoryAnswer.of(list.history(access.scope(), id));
    }
}
