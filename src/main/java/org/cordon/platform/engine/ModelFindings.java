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
            "decisionRef",
            "decisionRefBinding",
            "decisionRefVersion",
            "decisionRefVersionTag",
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
            "mapDecisionResult",
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

    List<String> in(Element root) {
        return ModelElement.all(root).flatMap(this::in).distinct().toList();
    }

    private Stream<String> in(ModelElement element) {
        return Stream.of(
                        code(element),
                        attributes(element),
                        beans(element),
                        expressions(element),
                        processes(element),
                        userTasks(element))
                .flatMap(findings -> findings)
                .map(finding -> element.place() + " " + finding);
    }

    private static Stream<String> code(ModelElement element) {
        String tag = element.element().getTagName();
        boolean refused = element.isForeign()
                || CODE.contains(tag)
                || (element.isCamunda() && !CAMUNDA_ELEMENTS.containsKey(tag));
        boolean language = element.isBpmn("conditionExpression")
                && element.attribute("language").isPresent();
        return Stream.concat(
                when(refused, "carries " + tag + ", which models may not"),
                when(language, "asks for a script language"));
    }

    private static Stream<String> attributes(ModelElement element) {
        return element.element().attributes().stream()
                .filter(name -> !isAllowed(element, name))
                .sorted()
                .map(name ->
                        "has the attribute " + name.substring(name.lastIndexOf(':') + 1) + ", which models may not");
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

    private Stream<String> beans(ModelElement element) {
        boolean needsBean = isBpmn(element, TASKS_DONE_BY_CODE)
                || Set.of("taskListener", "executionListener")
                        .contains(element.element().getTagName());
        return element.camunda("delegateExpression")
                .or(() -> element.attribute("delegateExpression"))
                .map(expression ->
                        when(!namesProcessBean(expression), "names " + expression + ", which is no process bean"))
                .orElseGet(() -> when(needsBean, "names no process bean"));
    }

    /** Whatever {@link #beans} does not look at: conditions, times, collections, inputs and outputs. */
    private Stream<String> expressions(ModelElement element) {
        Stream<String> attributes = element.element().attributes().stream()
                .filter(name -> !name.endsWith("delegateExpression"))
                .flatMap(name -> element.attribute(name).stream());
        return Stream.concat(attributes, Stream.of(element.element().getText()))
                .flatMap(foreign::in)
                .map(name -> "reaches " + name + " in an expression, which models may not");
    }

    private boolean namesProcessBean(String expression) {
        Matcher bean = NAMED_BEAN.matcher(expression.strip());
        return bean.matches() && isProcessBean.test(bean.group(1));
    }

    private static Stream<String> processes(ModelElement element) {
        boolean executable = element.isBpmn("process")
                && element.attribute("isExecutable").map(Boolean::parseBoolean).orElse(false);
        return when(
                executable && element.camunda("historyTimeToLive").isEmpty(),
                "does not say how long its history lives");
    }

    private static Stream<String> userTasks(ModelElement element) {
        if (!element.isBpmn("userTask")) {
            return Stream.empty();
        }
        List<String> groups = element.camunda("candidateGroups").stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip)
                .toList();
        return Stream.of(
                        when(groups.isEmpty(), "has no candidate group"),
                        groups.stream()
                                .filter(group -> !Roles.CASE_WORKERS.contains(group))
                                .map(group -> "names the unknown role " + group),
                        groups.stream()
                                .filter(group -> callsPhases(element) && !Roles.WHOLE_DISTRICT.contains(group))
                                .map(group -> "belongs to no unit, so that every unit with the role " + group
                                        + " would see it: move it into a phase"))
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

    private static Stream<String> when(boolean found, String finding) {
        return found ? Stream.of(finding) : Stream.empty();
    }
}
