package org.cordon.imports;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Ends the work on a register or on results of visits at a step that a test names, as a killed node would; and only once. */
@Component
class DeadlySteps implements BeanPostProcessor {

    /** When to die, such as {@code gather 2} or {@code applyAll 2} before the second batch, or {@code write after}. */
    static final AtomicReference<@Nullable String> NEXT = new AtomicReference<>();

    /** What to do instead of dying. */
    static final AtomicReference<@Nullable Runnable> INSTEAD = new AtomicReference<>();

    private static final AtomicInteger APPLIED = new AtomicInteger();

    private int gathered;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof RowHandler<?> results && results.kind().equals("visit-results")) {
            return deadly(results);
        }
        return bean instanceof RegisterKind<?> kind ? deadly(kind) : bean;
    }

    static void at(String step) {
        APPLIED.set(0);
        DeadlyImport.CALLS.clear();
        NEXT.set(step);
    }

    private Object deadly(RowHandler<?> results) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RowHandler.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("applyAll")) {
                        dieAt("applyAll " + APPLIED.incrementAndGet());
                    }
                    try {
                        return method.invoke(results, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Object deadly(RegisterKind<?> kind) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RegisterKind.class}, (proxy, method, arguments) -> {
                    String step = method.getName();
                    if (step.equals("begin")) {
                        gathered = 0;
                    }
                    dieAt(step.equals("gather") ? "gather " + ++gathered : step + " before");
                    try {
                        Object answer = method.invoke(kind, step.equals("write") ? within(arguments) : arguments);
                        dieAt(step + " after");
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Object[] within(Object[] arguments) {
        Object[] changed = arguments.clone();
        LongConsumer progress = (LongConsumer) changed[3];
        changed[3] = (LongConsumer) lines -> {
            dieAt("write within");
            progress.accept(lines);
        };
        return changed;
    }

    static void dieAt(String step) {
        String next = NEXT.get();
        if (step.equals(next) && NEXT.compareAndSet(next, null)) {
            Runnable instead = INSTEAD.getAndSet(null);
            if (instead == null) {
                throw new AssertionError("The node dies: " + step);
            }
            instead.run();
        }
    }
}
