package org.cordon.platform.engine;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What is wrong with a rule table: its cells speak FEEL and reach nothing outside of it. */
final class TableFindings {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Pattern DMN = Pattern.compile("https?://www\\.omg\\.org/spec/DMN/[0-9]+/MODEL/");
    private static final Pattern DRAWING = Pattern.compile(
            "https?://www\\.omg\\.org/spec/DMN/[0-9]+/(DMNDI|DC|DI)/|http://bpmn\\.io/schema/dmn/biodi/[0-9.]+");
    private static final Pattern NOTES =
            Pattern.compile("http://camunda\\.org/schema/modeler/1\\.0|http://www\\.w3\\.org/.*");
    private static final Pattern FEEL = Pattern.compile("(?i)feel|https?://www\\.omg\\.org/spec/(DMN/[0-9]+/)?FEEL/.*");
    private static final Pattern QUOTED = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
    private static final Pattern EXTERNAL = Pattern.compile("\\bexternal\\b");
    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of("historyTimeToLive", "inputVariable", "versionTag");

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "decision",
            "description",
            "question",
            "allowedAnswers",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "rule",
            "inputEntry",
            "outputEntry",
            "annotation",
            "annotationEntry",
            "text",
            "variable",
            "literalExpression",
            "inputData",
            "informationRequirement",
            "requiredDecision",
            "requiredInput",
            "extensionElements");

    List<Finding> in(Element root) {
        return ModelElement.all(root).flatMap(TableFindings::in).distinct().toList();
    }

    private static Stream<Finding> in(ModelElement element) {
        return Stream.of(elements(element), attributes(element), languages(element), cells(element))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> elements(ModelElement element) {
        String namespace = String.valueOf(element.element().getUri());
        String tag = element.element().getTagName();
        boolean known = (DMN.matcher(namespace).matches() && ELEMENTS.contains(tag))
                || DRAWING.matcher(namespace).matches();
        return known ? Stream.empty() : Stream.of(element.finding("carries", tag));
    }

    private static Stream<Finding> attributes(ModelElement element) {
        return element.element().attributes().stream()
                .filter(name -> !isAllowed(name))
                .sorted()
                .map(name -> element.finding("attribute", name.substring(name.lastIndexOf(':') + 1)));
    }

    private static boolean isAllowed(String name) {
        int colon = name.lastIndexOf(':');
        String namespace = colon < 0 ? "" : name.substring(0, colon);
        return colon < 0
                || name.startsWith("xmlns")
                || NOTES.matcher(namespace).matches()
                || DRAWING.matcher(namespace).matches()
                || (namespace.equals(CAMUNDA) && CAMUNDA_ATTRIBUTES.contains(name.substring(colon + 1)));
    }

    private static Stream<Finding> languages(ModelElement element) {
        return element.attribute("expressionLanguage").stream()
                .filter(language -> !FEEL.matcher(language.strip()).matches())
                .map(language -> element.finding("language", language));
    }

    private static Stream<Finding> cells(ModelElement element) {
        Stream<String> attributes =
                element.element().attributes().stream().flatMap(name -> element.attribute(name).stream());
        List<String> texts = Stream.concat(
                        attributes, Stream.of(element.element().getText()))
                .toList();
        boolean expression = texts.stream().anyMatch(text -> text.contains("${") || text.contains("#{"));
        boolean external = "text".equals(element.element().getTagName())
                && EXTERNAL.matcher(QUOTED.matcher(element.element().getText()).replaceAll(""))
                        .find();
        return Stream.concat(
                expression ? Stream.of(element.finding("expression")) : Stream.empty(),
                external ? Stream.of(element.finding("external")) : Stream.empty());
    }
}
