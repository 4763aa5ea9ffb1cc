package org.cordon.platform.security.routes;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the running application: our controllers, the engine's interfaces with all plugins, files, actuator. */
public final class Routes {

    private final WebApplicationContext application;

    private Routes(WebApplicationContext application) {
        this.application = application;
    }

    public static SortedSet<Route> of(WebApplicationContext application) {
        Routes routes = new Routes(application);
        return Stream.of(routes.controllers(), routes.files(), routes.actuator(), routes.jersey(), routes.servlets())
                .flatMap(Collection::stream)
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private List<Route> controllers() {
        return application.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(Routes::ofMapping)
                .toList();
    }

    private static Stream<Route> ofMapping(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        List<String> names = methods.isEmpty()
                ? List.of("GET", "POST")
                : methods.stream().map(Enum::name).toList();
        return mapping.getPatternValues().stream()
                .flatMap(path -> names.stream().map(method -> new Route(path.isEmpty() ? "/" : path, method)));
    }

    private List<Route> files() {
        return application.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
                .map(path -> new Route(path, "GET"))
                .toList();
    }

    private List<Route> actuator() {
        return application.getBean(PathMappedEndpoints.class).getAllPaths().stream()
                .map(path -> new Route(path, "GET"))
                .toList();
    }

    private List<Route> jersey() {
        return servletRegistrations()
                .filter(servlet -> ServletContainer.class.getName().equals(servlet.getClassName()))
                .flatMap(servlet -> servlet.getMappings().stream()
                        .flatMap(
                                path -> JerseyRoutes.of(path.replaceAll("/\\*$", ""), applicationOf(servlet)).stream()))
                .toList();
    }

    private Application applicationOf(ServletRegistration servlet) {
        String name = servlet.getInitParameter("jakarta.ws.rs.Application");
        if (name == null) {
            return application.getBeansOfType(ResourceConfig.class).values().stream()
                    .filter(config -> AnnotatedElementUtils.hasAnnotation(config.getClass(), ApplicationPath.class))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("No resources known for servlet " + servlet.getName()));
        }
        try {
            return Class.forName(name)
                    .asSubclass(Application.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Resources of servlet " + servlet.getName() + " cannot be read", e);
        }
    }

    /** Whatever else answers somewhere, such as a console that nobody meant to start. */
    private List<Route> servlets() {
        return servletRegistrations()
                .filter(servlet -> !ServletContainer.class.getName().equals(servlet.getClassName()))
                .flatMap(servlet -> servlet.getMappings().stream())
                .filter(path -> !path.equals("/"))
                .map(path -> new Route(path, "GET"))
                .toList();
    }

    private Stream<? extends ServletRegistration> servletRegistrations() {
        ServletContext servlets = application.getServletContext();
        if (servlets == null) {
            throw new IllegalStateException("The application runs without a web server");
        }
        return servlets.getServletRegistrations().values().stream();
    }
}
