package org.cordon.platform.engine;

import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.joda.time.base.AbstractDateTime;

/** What an expression may look into: plain values, beans made for models, and the harmless half of an execution. */
final class ReachableValues {

    private static final Set<String> NEVER = Set.of("class", "getClass", "notify", "notifyAll", "wait");
    private static final Set<String> OF_A_SCOPE = Set.of(
            "processBusinessKey",
            "getProcessBusinessKey",
            "businessKey",
            "getBusinessKey",
            "processInstanceId",
            "getProcessInstanceId",
            "tenantId",
            "getTenantId",
            "currentActivityId",
            "getCurrentActivityId",
            "taskDefinitionKey",
            "getTaskDefinitionKey",
            "getVariable",
            "hasVariable");

    private ReachableValues() {}

    static boolean allow(Object base, String member) {
        if (NEVER.contains(member)) {
            return false;
        }
        if (base instanceof VariableScope) {
            return OF_A_SCOPE.contains(member);
        }
        return isPlain(base) || isContainer(base) || ProcessBeans.isProcessBean(base);
    }

    private static boolean isPlain(Object base) {
        return base instanceof String
                || base instanceof Number
                || base instanceof Boolean
                || base instanceof Enum<?>
                || isTime(base);
    }

    private static boolean isTime(Object base) {
        return base instanceof Date
                || base instanceof Temporal
                || base instanceof TemporalAmount
                || base instanceof AbstractDateTime;
    }

    private static boolean isContainer(Object base) {
        return base instanceof Collection<?>
                || base instanceof Map<?, ?>
                || base.getClass().isArray();
    }
}
