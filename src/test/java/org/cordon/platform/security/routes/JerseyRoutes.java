package org.cordon.platform.security.routes;

import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/** Walks what a Jersey application serves, resource by resource and through every locator of a resource below. */
final class JerseyRoutes {

    private final List<Route> routes = new ArrayList<>();

    static List<Route> of(String base, Application application) {
        JerseyRoutes walk = new JerseyRoutes();
        for (Class<?> type : application.getClasses()) {
            Resource resource = Resource.from(type, true);
            if (resource != null && resource.getPath() != null) {
                walk.add(join(base, resource.getPath()), resource, Set.of());
            }
        }
        return walk.routes;
    }

    private void add(String path, Resource resource, Set<Class<?>> above) {
        resource.getResourceMethods().forEach(method -> routes.add(new Route(path, method.getHttpMethod())));
        ResourceMethod locator = resource.getResourceLocator();
        if (locator != null) {
            below(path, locator.getInvocable().getRawResponseType(), above);
        }
        resource.getChildResources().forEach(child -> add(join(path, child.getPath()), child, above));
    }

    /** A resource that a locator leads to; the path of its class does not count there. */
    private void below(String path, Class<?> type, Set<Class<?>> above) {
        if (above.contains(type)) {
            throw new IllegalStateException("A locator that leads back to itself: " + type);
        }
        Set<Class<?>> now = new HashSet<>(above);
        now.add(type);
        add(path, Resource.from(type, true), now);
    }

    private static String join(String base, String path) {
        String below = path == null ? "" : path.replaceAll("^/|/$", "");
        return below.isEmpty() ? base : base + "/" + below;
    }
}
