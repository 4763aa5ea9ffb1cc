package org.cordon.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Ends the work on any import before or after a call that a test names, such as {@code ImportClaims.progress 2 after}: see
 * {@link DeadlySteps}.
 */
@Component
class DeadlyImport implements BeanPostProcessor {

    /** How often each method was called since a step was named. */
    static final Map<String, Integer> CALLS = new ConcurrentHashMap<>();

    private static final List<Class<?>> STEPS = List.of(
            UploadStaging.class,
            ImportFiles.class,
            ImportClaims.class,
            ImportRun.class,
            ApplyingRows.class,
            LinkingRows.class,
            ImportLedger.class,
            ImportRows.class,
            RegisterClaims.class);

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return STEPS.contains(AopUtils.getTargetClass(bean)) ? deadly(bean) : bean;
    }

    private static Object deadly(Object bean) {
        ProxyFactory proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) call -> within(bean, call));
        return proxy.getProxy(bean.getClass().getClassLoader());
    }

    private static @Nullable Object within(Object bean, MethodInvocation call) throws Throwable {
        Object[] arguments = call.getArguments();
        String method = method(bean, call.getMethod().getName(), arguments);
        String step = method + " " + CALLS.merge(method, 1, Integer::sum);
        DeadlySteps.dieAt(step + " before");
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof InputStream file) {
                arguments[i] = new DeadlyFile(file, step);
            }
        }
        Object answer = call.proceed();
        DeadlySteps.dieAt(step + " after");
        return answer;
    }

    /** Phases are told apart: {@code ImportClaims.enter LINKS}. */
    private static String method(Object bean, String name, Object[] arguments) {
        String phase = Stream.of(arguments)
                .filter(ImportPhase.class::isInstance)
                .map(argument -> " " + argument)
                .collect(Collectors.joining());
        return AopUtils.getTargetClass(bean).getSimpleName() + "." + name + phase;
    }

    /** Dies once a piece of the file has been stored. */
    private static final class DeadlyFile extends FilterInputStream {

        private static final int BEHIND_A_PIECE = 300_000;

        private final String step;
        private int read;

        DeadlyFile(InputStream file, String step) {
            super(file);
            this.step = step;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            read += count;
            if (read > BEHIND_A_PIECE) {
                DeadlySteps.dieAt(step + " within");
            }
            return count;
        }
    }
}
