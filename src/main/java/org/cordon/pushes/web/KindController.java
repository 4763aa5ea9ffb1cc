package org.cordon.pushes.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.cordon.pushes.PushAccess;
import org.cordon.pushes.PushKind;
import org.cordon.pushes.PushKinds;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells which kinds of lists there are, and which answers each of them takes. */
@RestController
class KindController {

    static final String PUSHES = "/api/v1/pushes";

    private final PushKinds kinds;
    private final PushAccess access;

    KindController(PushKinds kinds, PushAccess access) {
        this.kinds = kinds;
        this.access = access;
    }

    @GetMapping(PUSHES + "/kinds")
    @Operation(
            summary = "List the kinds of lists",
            description = "With their names, times and answers, as the district has configured them. For headquarters,"
                    + " the CDC and towns.")
    List<PushKind> kinds() {
        access.scope();
        return kinds.all();
    }
}
