package org.cordon.platform.engine;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** An element of a model with the element it stands in. */
record ModelElement(Element element, @Nullable ModelElement parent) {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");
    private static final Set<String> NOTES = Set.of(
            "http://camunda.org/schema/modeler/1.0",
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://www.w3.org/XML/1998/namespace");

    static Stream<ModelElement> all(Element root) {
        return new ModelElement(root, null).withDescendants();
    }

    Stream<ModelElement> withDescendants() {
        Stream<ModelElement> below =
                element.elements().stream().flatMap(child -> new ModelElement(child, this).withDescendants());
        return Stream.concat(Stream.of(this), below);
    }

    boolean isBpmn(String tag) {
        return BPMN.equals(element.getUri()) && tag.equals(element.getTagName());
    }

    boolean isCamunda() {
        return CAMUNDA.equals(element.getUri());
    }

    /** Neither BPMN nor Camunda nor drawing: the engine may read it as something else than a reader does. */
    boolean isForeign() {
        String namespace = String.valueOf(element.getUri());
        return !BPMN.equals(namespace) && !isCamunda() && !DRAWING.contains(namespace);
    }

    static boolean isKnownNamespace(String namespace) {
        return CAMUNDA.equals(namespace) || DRAWING.contains(namespace) || NOTES.contains(namespace);
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(element.attribute(name));
    }

    Optional<String> camunda(String name) {
        return attribute(CAMUNDA + ":" + name);
    }

    /** The id of this element or of the nearest one around it that has an id. */
    String place() {
        return attribute("id").orElseGet(() -> parent == null ? "definitions" : parent.place());
    }

    Finding finding(String code, String... about) {
        return Finding.of(place(), code, about);
    }

    @Nullable
    ModelElement enclosing(String tag) {
        return parent == null || parent.isBpmn(tag) ? parent : parent.enclosing(tag);
    }
}
