package org.cordon.strangers;

import static org.cordon.strangers.Probe.ID;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.platform.security.routes.Route;

/**
 * Calls every route with every kind of id that could belong there. A route that changes something is called with what
 * would do it for those who may; one that is not known here fails the test.
 */
final class Probes {

    static final String NUMBERS = "numbers";
    static final String TASKS = "act_ru_task";
    static final String FIXED = "fixed";

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Set<String> QUESTIONS = Set.of("/task", "/task/count");
    private static final Set<String> NO_DATA = Set.of("/login", "/error", "/**");

    /** In whose place which ids stand; wherever the engine says {@code id}, every kind is tried. */
    private static final Map<String, String> FIXED_VALUES = Map.ofEntries(
            Map.entry("siteCode", "370215IS1"),
            Map.entry("room", HiddenPeople.ROOM),
            Map.entry("round", HiddenRound.NUMBER),
            Map.entry("run", HiddenRound.RUN),
            Map.entry("plate", "%E9%B2%81B12345"),
            Map.entry("kind", "cases"),
            Map.entry("key", "KeyPersonControl"));

    private final List<String> tables;

    Probes(Set<String> tables) {
        this.tables = List.copyOf(tables);
    }

    List<Probe> of(Route route) {
        if (NO_DATA.contains(route.path()) || route.path().matches(".*(static/\\{file|/\\*\\*|v3/api-docs).*")) {
            return List.of();
        }
        String path = route.path()
                .replace("/engine/engine/{name}", "/engine/engine/default")
                .replace("{photo}", HiddenRound.PHOTO)
                .replaceAll("\\{(processEngineName|engine)}", "default");
        return places(path)
                .flatMap(place -> calls(route.method(), place.path(), place.ids()))
                .toList();
    }

    private record Place(String path, String ids) {}

    private Stream<Place> places(String path) {
        int start = path.indexOf('{');
        if (start < 0) {
            return Stream.of(new Place(path, FIXED));
        }
        String name = path.substring(start + 1, path.indexOf('}')).replaceAll(":.*", "");
        String fixed = path.contains("/crews/") ? "zzyzx%20crew" : FIXED_VALUES.get(name);
        if (fixed != null) {
            return places(path.substring(0, start) + fixed + path.substring(path.indexOf('}') + 1));
        }
        String one = path.substring(0, start) + ID + path.substring(path.indexOf('}') + 1);
        if (one.contains("{")) {
            throw new AssertionError("Nobody has said what to put into " + path);
        }
        return kinds(name, path).map(kind -> new Place(one, kind));
    }

    private Stream<String> kinds(String name, String path) {
        return switch (name) {
            case "number" -> Stream.of(NUMBERS);
            case "taskId", "id" -> Stream.concat(tables.stream(), Stream.of(NUMBERS));
            default -> throw new AssertionError("Nobody has said what to put into " + path);
        };
    }

    private static Stream<Probe> calls(String method, String path, String ids) {
        if (method.equals("GET")) {
            List<Probe> calls = new ArrayList<>(List.of(new Probe("GET", path, "", ids)));
            if (!path.startsWith("/camunda")) {
                calls.add(new Probe("HEAD", path, "", ids));
            }
            Questions.about(path).forEach(calls::add);
            return calls.stream();
        }
        if (method.equals("OPTIONS")) {
            return Stream.of(new Probe(method, path, "", ids));
        }
        return isQuestion(path)
                ? Questions.posted(path, ids)
                : Writes.of(method, path).map(content -> write(method, path, content, ids));
    }

    private static Probe write(String method, String path, String content, String ids) {
        boolean names = content.contains(ID) && !path.contains(ID);
        return new Probe(method, path, content, names ? NUMBERS : ids);
    }

    private static boolean isQuestion(String path) {
        return QUESTIONS.stream().anyMatch(question -> path.equals(ENGINE + question))
                || path.startsWith(ENGINE + "/filter/");
    }
}
