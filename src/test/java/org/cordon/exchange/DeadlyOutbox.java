package org.cordon.exchange;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Ends the thread of a delivery before or after a step that a test names, as a killed node would; and only once. */
@Component
class DeadlyOutbox implements BeanPostProcessor {

    /** When to die, such as {@code Batches.insert before}. */
    static final AtomicReference<@Nullable String> NEXT = new AtomicReference<>();

    private static final List<Class<?>> STEPS =
            List.of(Batches.class, OutboxRows.class, ReceiverCalls.class, BatchSealing.class);

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return STEPS.contains(AopUtils.getTargetClass(bean)) ? deadly(bean) : bean;
    }

    private static Object deadly(Object bean) {
        ProxyFactory proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) call -> {
            String step = AopUtils.getTargetClass(bean).getSimpleName() + "."
                    + call.getMethod().getName();
            dieAt(step + " before");
            Object answer = call.proceed();
            dieAt(step + " after");
            return answer;
        });
        return proxy.getProxy(bean.getClass().getClassLoader());
    }

    private static void dieAt(String step) {
        String next = NEXT.get();
        if (step.equals(next) && NEXT.compareAndSet(next, null)) {
            throw new AssertionError("The node dies: " + step);
        }
    }
}
