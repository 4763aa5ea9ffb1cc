package org.cordon.platform.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * Refuses expressions in the alternatives of a task query, where the engine evaluates them although expressions in
 * queries are switched off (CVE-2026-109432, not fixed in 7.24.0).
 */
final class OrQueryGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        refuseExpressions(command);
        refuseExpressions(hiddenQuery(command));
        return next.execute(command);
    }

    private static void refuseExpressions(@Nullable Object candidate) {
        if (candidate instanceof TaskQueryImpl query
                && query.getQueries().stream()
                        .skip(1)
                        .anyMatch(alternative -> !alternative.getExpressions().isEmpty())) {
            throw new BadUserRequestException("Expressions are not allowed in the alternatives of a query");
        }
    }

    private static @Nullable Object hiddenQuery(Command<?> command) {
        if (command instanceof SaveFilterCmd) {
            Filter filter = Fields.read(command, SaveFilterCmd.class, "filter", Filter.class);
            return filter.getQuery();
        }
        return command instanceof AbstractExecuteFilterCmd
                ? Fields.readNullable(command, AbstractExecuteFilterCmd.class, "extendingQuery", Object.class)
                : null;
    }
}
