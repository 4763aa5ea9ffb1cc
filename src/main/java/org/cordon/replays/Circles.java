package org.cordon.replays;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the people among whom infection would have run in a circle, if every directed link were true. */
final class Circles {

    private Circles() {}

    static int people(Collection<LinkLine> links) {
        List<LinkLine> directed = links.stream().filter(LinkLine::directed).toList();
        List<LinkLine> withSource = peeled(directed, LinkLine::from, LinkLine::to);
        List<LinkLine> left = peeled(withSource, LinkLine::to, LinkLine::from);
        return left.stream().map(LinkLine::from).collect(Collectors.toSet()).size();
    }

    /** Takes away whoever no link enters, with the links that leave them, until nobody is left to take. */
    private static List<LinkLine> peeled(
            List<LinkLine> links, Function<LinkLine, String> tail, Function<LinkLine, String> head) {
        Map<String, List<LinkLine>> leaving = links.stream().collect(Collectors.groupingBy(tail));
        Map<String, Integer> entering = new HashMap<>();
        links.forEach(link -> entering.merge(head.apply(link), 1, Integer::sum));
        Deque<String> free = new ArrayDeque<>(leaving.keySet());
        free.removeIf(entering::containsKey);
        Set<String> taken = new HashSet<>();
        while (!free.isEmpty()) {
            String person = free.remove();
            taken.add(person);
            leaving.getOrDefault(person, List.of()).stream()
                    .map(head)
                    .filter(next -> entering.merge(next, -1, Integer::sum) == 0)
                    .forEach(free::add);
        }
        return links.stream().filter(link -> !taken.contains(tail.apply(link))).toList();
    }
}
