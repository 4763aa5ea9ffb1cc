package org.cordon.pushes.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.cordon.pushes.AlarmCount;
import org.cordon.pushes.AlarmCounts;
import org.cordon.pushes.PushAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells where rows are that nobody claims or answers in time. */
@RestController
class AlarmController {

    private final AlarmCounts alarms;
    private final PushAccess access;

    AlarmController(AlarmCounts alarms, PushAccess access) {
        this.alarms = alarms;
        this.access = access;
    }

    @GetMapping(KindController.PUSHES + "/alarms")
    @Operation(
            summary = "Count the rows that nobody claims or answers in time",
            description =
                    "By place and by the last level that was told: 1 grid and community, 2 town, 3 headquarters. A"
                            + " town sees its own.")
    @ApiResponse(responseCode = "200", description = "In the order of kinds, places and levels")
    List<AlarmCount> alarms(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Long round) {
        return alarms.of(access.scope(), kind, round);
    }
}
