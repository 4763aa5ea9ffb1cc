package org.cordon.platform.engine;

import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

/** The beans that models may name. */
final class ProcessBeans {

    private final ApplicationContext beans;

    ProcessBeans(ApplicationContext beans) {
        this.beans = beans;
    }

    boolean has(String name) {
        return beans.containsBean(name) && beans.findAnnotationOnBean(name, ProcessBean.class, false) != null;
    }

    Optional<Object> find(String name) {
        return has(name) ? Optional.of(beans.getBean(name)) : Optional.empty();
    }

    static boolean isProcessBean(Object bean) {
        return AnnotatedElementUtils.hasAnnotation(ClassUtils.getUserClass(bean), ProcessBean.class);
    }
}
