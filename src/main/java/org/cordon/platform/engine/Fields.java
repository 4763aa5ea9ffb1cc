package org.cordon.platform.engine;

import java.lang.reflect.Field;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what the engine's commands carry but do not show; a renamed field stops the command instead of a guard. */
public final class Fields {

    private Fields() {}

    public static <T> T read(Object owner, Class<?> declaring, String name, Class<T> type) {
        return Objects.requireNonNull(readNullable(owner, declaring, name, type), name);
    }

    public static <T> @Nullable T readNullable(Object owner, Class<?> declaring, String name, Class<T> type) {
        try {
            Field field = declaring.getDeclaredField(name);
            field.setAccessible(true);
            return type.cast(field.get(owner));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The engine's command " + declaring.getSimpleName() + " has changed", e);
        }
    }
}
