package org.cordon.platform.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.cordon.platform.security.Roles;
import org.springframework.context.ApplicationContext;

/** What is wrong with a model. Whatever is not listed here as allowed is refused. */
final class ModelFindings {

    private static final Pattern NAMED_BEAN = Pattern.compile("[$#]\\{([A-Za-z]\\w*)}");
    private static final Set<String> CODE = Set.of("script", "scriptTask");
    private static final Set<String> TASKS_DONE_BY_CODE = Set.of("serviceTask", "sendTask");

    /** Camunda's elements with their plain attributes. */
    private static final Map<String, Set<String>> CAMUNDA_ELEMENTS = Map.ofEntries(
            Map.entry("properties", Set.of()),
            Map.entry("property", Set.of("id", "name", "value")),
            Map.entry("in", Set.of("source", "sourceExpression", "target", "businessKey", "local")),
            Map.entry("out", Set.of("source", "sourceExpression", "target", "local")),
            Map.entry("inputOutput", Set.of()),
            Map.entry("inputParameter", Set.of("name")),
            Map.entry("outputParameter", Set.of("name")),
            Map.entry("taskListener", Set.of("id", "event", "delegateExpression")),
            Map.entry("executionListener", Set.of("id", "event", "delegateExpression")),
            Map.entry("failedJobRetryTimeCycle", Set.of()));

    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of(
            "asyncAfter",
            "asyncBefore",
            "calledElementBinding",
            "calledElementVersion",
            "calledElementVersionTag",
            "candidateGroups",
            "collection",
            "delegateExpression",
            "dueDate",
            "elementVariable",
            "errorCodeVariable",
            "errorMessageVariable",
            "exclusive",
            "followUpDate",
            "formRef",
            "formRefBinding",
            "formRefVersion",
            "historyTimeToLive",
            "isStartableInTasklist",
            "jobPriority",
            "modelerTemplate",
            "modelerTemplateVersion",
            "priority",
            "resultVariable",
            "versionTag");

    private final Predicate<String> isProcessBean;
    private final ForeignExpressions foreign;

    ModelFindings(Predicate<String> isProcessBean) {
        this.isProcessBean = isProcessBean;
        this.foreign = new ForeignExpressions(isProcessBean);
    }

    /** Knows the beans of the application. */
    static ModelFindings of(ApplicationContext beans) {
        ProcessBeans processBeans = new ProcessBeans(beans);
        return new ModelFindings(name -> processBeans.has(name) || !beans.containsBean(name));
    }

    List<Finding> in(Element root) {
        return ModelElement.all(root).flatMap(this::in).distinct().toList();
    }

    private Stream<Finding> in(ModelElement element) {
        return Stream.of(
                        code(element),
                        attributes(element),
                        beans(element),
                        expressions(element),
                        processes(element),
                        userTasks(element))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> code(ModelElement element) {
        String tag = element.element().getTagName();
        boolean refused = element.isForeign()
                || CODE.contains(tag)
                || (element.isCamunda() && !CAMUNDA_ELEMENTS.containsKey(tag));
        boolean language = element.isBpmn("conditionExpression")
                && element.attribute("language").isPresent();
        return Stream.concat(when(refused, element, "carries", tag), when(language, element, "script"));
    }

    private static Stream<Finding> attributes(ModelElement element) {
        return element.element().attributes().stream()
                .filter(name -> !isAllowed(element, name))
                .sorted()
                .map(name -> element.finding("attribute", name.substring(name.lastIndexOf(':') + 1)));
    }

    private static boolean isAllowed(ModelElement element, String name) {
        if (name.startsWith("xmlns")) {
            return true;
        }
        int colon = name.lastIndexOf(':');
        if (colon < 0) {
            return !element.isCamunda()
                    || CAMUNDA_ELEMENTS
                            .getOrDefault(element.element().getTagName(), Set.of())
                            .contains(name);
        }
        String namespace = name.substring(0, colon);
        return ModelElement.isKnownNamespace(namespace)
                && (!ModelElement.CAMUNDA.equals(namespace) || CAMUNDA_ATTRIBUTES.contains(name.substring(colon + 1)));
    }

    private Stream<Finding> beans(ModelElement element) {
        boolean needsBean = isBpmn(element, TASKS_DONE_BY_CODE)
                || Set.of("taskListener", "executionListener")
                        .contains(element.element().getTagName());
        return element.camunda("delegateExpression")
                .or(() -> element.attribute("delegateExpression"))
                .map(expression -> when(!namesProcessBean(expression), element, "noProcessBean", expression))
                .orElseGet(() -> when(needsBean, element, "noBean"));
    }

    /** Whatever {@link #beans} does not look at: conditions, times, collections, inputs and outputs. */
    private Stream<Finding> expressions(ModelElement element) {
        Stream<String> attributes = element.element().attributes().stream()
                .filter(name -> !name.endsWith("delegateExpression"))
                .flatMap(name -> element.attribute(name).stream());
        return Stream.concat(attributes, Stream.of(element.element().getText()))
                .flatMap(foreign::in)
                .map(name -> element.finding("reaches", name));
    }

    private boolean namesProcessBean(String expression) {
        Matcher bean = NAMED_BEAN.matcher(expression.strip());
        return bean.matches() && isProcessBean.test(bean.group(1));
    }

    private static Stream<Finding> processes(ModelElement element) {
        boolean executable = element.isBpmn("process")
                && element.attribute("isExecutable").map(Boolean::parseBoolean).orElse(false);
        return when(executable && element.camunda("historyTimeToLive").isEmpty(), element, "history");
    }

    private static Stream<Finding> userTasks(ModelElement element) {
        if (!element.isBpmn("userTask")) {
            return Stream.empty();
        }
        List<String> groups = element.camunda("candidateGroups").stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip)
                .toList();
        return Stream.of(
                        when(groups.isEmpty(), element, "noGroup"),
                        groups.stream()
                                .filter(group -> !Roles.CASE_WORKERS.contains(group))
                                .map(group -> element.finding("role", group)),
                        groups.stream()
                                .filter(group -> callsPhases(element) && !Roles.WHOLE_DISTRICT.contains(group))
                                .map(group -> element.finding("withoutUnit", group)))
                .flatMap(findings -> findings);
    }

    /** A process that calls phases of other units runs outside all units; what stays in its unit says so. */
    private static boolean callsPhases(ModelElement element) {
        ModelElement process = element.enclosing("process");
        return process != null
                && process.withDescendants()
                        .filter(child -> child.isBpmn("callActivity"))
                        .anyMatch(call -> !staysInItsUnit(call));
    }

    private static boolean staysInItsUnit(ModelElement call) {
        return call.withDescendants()
                .filter(child ->
                        child.isCamunda() && "property".equals(child.element().getTagName()))
                .anyMatch(property -> property.attribute("name")
                                .filter("sameUnit"::equals)
                                .isPresent()
                        && property.attribute("value").filter("true"::equals).isPresent());
    }

    private static boolean isBpmn(ModelElement element, Set<String> tags) {
        return tags.stream().anyMatch(element::isBpmn);
    }

    private static Stream<Finding> when(boolean found, ModelElement element, String code, String... about) {
        return found ? Stream.of(element.finding(code, about)) : Stream.empty();
    }
}
