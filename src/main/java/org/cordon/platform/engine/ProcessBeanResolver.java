package org.cordon.platform.engine;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;

/** Resolves the first name of an expression to a {@link ProcessBean}. */
final class ProcessBeanResolver extends ELResolver {

    private final ProcessBeans beans;

    ProcessBeanResolver(ProcessBeans beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        Optional<Object> bean = find(base, property);
        bean.ifPresent(found -> context.setPropertyResolved(true));
        return bean.orElse(null);
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        Object bean = getValue(context, base, property);
        return bean == null ? null : bean.getClass();
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        if (find(base, property).isPresent()) {
            throw new PropertyNotWritableException("The bean " + property + " cannot be replaced");
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }

    private Optional<Object> find(@Nullable Object base, Object property) {
        return base == null && property instanceof String name ? beans.find(name) : Optional.empty();
    }
}
