package org.cordon.control.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.control.EndNoticeProcess;
import org.cordon.platform.engine.EngineAccess;
import org.springframework.stereotype.Component;

/** Notices in the engine; the business key is the notice's number. */
@Component
class CamundaEndNoticeProcess implements EndNoticeProcess {

    static final String PROCESS = "EndNotice";
    static final String NOTICE = "notice";

    /** The name of the field that shows why the measures ended. */
    private static final String END_REASON = "endReason";

    private final RuntimeService runtime;
    private final EngineAccess engine;

    CamundaEndNoticeProcess(RuntimeService runtime, EngineAccess engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    @Override
    public void tell(String notice, String reason) {
        engine.runAsSystem(() -> runtime.createProcessInstanceByKey(PROCESS)
                .processDefinitionWithoutTenantId()
                .businessKey(notice)
                .setVariables(Map.of(NOTICE, notice, END_REASON, reason))
                .execute());
    }
}
