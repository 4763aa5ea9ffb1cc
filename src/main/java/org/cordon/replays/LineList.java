package org.cordon.replays;

import java.util.List;
import java.util.stream.Stream;

/** An outbreak as it was written down: the rows of the case list and of the link list. */
public record LineList(List<CaseLine> cases, List<LinkLine> links) {

    public LineList {
        cases = List.copyOf(cases);
        links = List.copyOf(links);
    }

    /** The rows of the link list, and the sources that the case list names. */
    Stream<LinkLine> allLinks() {
        return Stream.concat(links.stream(), cases.stream().flatMap(line -> line.sources().stream()
                .map(source -> new LinkLine(source, line.id(), null, line.directed()))));
    }
}
