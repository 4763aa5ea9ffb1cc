package org.cordon.platform.engine;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** Asks {@link ReachableValues} before it lets an expression touch an object. */
final class GuardedResolver extends ELResolver {

    private final ELResolver resolver;

    GuardedResolver(ELResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        require(base, property);
        return resolver.getValue(context, base, property);
    }

    @Override
    public @Nullable Object invoke(
            ELContext context, Object base, Object method, Class<?>[] parameterTypes, Object[] parameters) {
        require(base, method);
        return resolver.invoke(context, base, method, parameterTypes, parameters);
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        require(base, property);
        return resolver.getType(context, base, property);
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        if (base != null) {
            throw new ProcessEngineException("An expression may not change " + property);
        }
        resolver.setValue(context, null, property, value);
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return base != null || resolver.isReadOnly(context, null, property);
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return resolver.getFeatureDescriptors(context, base);
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return resolver.getCommonPropertyType(context, base);
    }

    private static void require(@Nullable Object base, Object member) {
        if (base != null && !ReachableValues.allow(base, String.valueOf(member))) {
            throw new ProcessEngineException("An expression may not reach " + member + " of this object");
        }
    }
}
