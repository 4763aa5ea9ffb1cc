package org.cordon.platform.security;

import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.cordon.platform.engine.Fields;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;

/** Keeps people from deleting their own account, which the engine allows to everybody: their tasks would be nobody's. */
final class OwnAccountGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        return next.execute(command instanceof DeleteUserCmd ? guarded(command) : command);
    }

    private static <T> Command<T> guarded(Command<T> deletion) {
        String userId = Fields.readNullable(deletion, DeleteUserCmd.class, "userId", String.class);
        return context -> {
            refuseOwn(userId, context.getAuthentication());
            return deletion.execute(context);
        };
    }

    private static void refuseOwn(@Nullable String userId, @Nullable Authentication caller) {
        if (caller != null && userId != null && userId.equals(caller.getUserId())) {
            throw new Refused("account.own", "Nobody deletes their own account; ask another administrator");
        }
    }
}
