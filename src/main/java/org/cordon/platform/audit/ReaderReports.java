package org.cordon.platform.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.platform.audit.Finding.Closing;
import org.cordon.platform.audit.Finding.Kind;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The daily report of unusual readers, and what auditors said about its findings. */
@Service
public class ReaderReports {

    private static final int TOP = 20;
    private static final int LONGEST_NOTE = 500;

    private final AuditLog log;
    private final UnusualReading unusual;
    private final ObjectProvider<UnusualDeeds> deeds;
    private final ApplicationEventPublisher events;

    ReaderReports(
            AuditLog log,
            UnusualReading unusual,
            ObjectProvider<UnusualDeeds> deeds,
            ApplicationEventPublisher events) {
        this.deeds = deeds;
        this.log = log;
        this.unusual = unusual;
        this.events = events;
    }

    public ReaderReport of(LocalDate day) {
        Collection<ReaderDay> readers = readers(day);
        Map<String, Closing> closings = log.closings(day).stream()
                .collect(Collectors.toMap(
                        AuditLine::asked, line -> new Closing(line.actor(), line.note()), (first, later) -> later));
        Set<ClearLook> atWork = unusual.atWork(readers);
        Stream<Finding> reading = readers.stream().flatMap(reader -> unusual.about(reader, readers, atWork).stream()
                .map(found ->
                        new Finding(day, found.kind(), List.of(reader.actor()), found.figure(), found.people(), null)));
        List<Finding> findings = Stream.concat(
                        reading, deeds.stream().flatMap(unusualDeeds -> unusualDeeds.on(day).stream()))
                .map(finding -> finding.closed(closings.get(finding.id())))
                .sorted(Comparator.comparing((Finding finding) -> finding.closing() != null)
                        .thenComparing(Finding::kind)
                        .thenComparing(Finding::actor))
                .toList();
        return new ReaderReport(
                day,
                readers.stream()
                        .sorted(Comparator.comparingInt(ReaderDay::people)
                                .reversed()
                                .thenComparing(ReaderDay::actor))
                        .limit(TOP)
                        .toList(),
                findings);
    }

    /**
     * Closes a finding in the caller's name; the audit keeps it.
     *
     * @throws NotFound {@code finding.unknown}
     * @throws Refused {@code finding.note} if the note is empty or longer than 500 characters
     */
    @Transactional
    public void close(LocalDate day, Kind kind, String actor, String note) {
        String why = note.strip();
        if (why.isEmpty() || why.length() > LONGEST_NOTE) {
            throw new Refused("finding.note", "Say in at most 500 characters what you found");
        }
        Finding finding = of(day).findings().stream()
                .filter(known -> known.kind() == kind && known.actor().equals(actor))
                .findFirst()
                .orElseThrow(() -> new NotFound("finding.unknown", "There is no such finding", actor));
        events.publishEvent(AuditedChange.closing(finding.id(), why));
    }

    private Collection<ReaderDay> readers(LocalDate day) {
        Map<String, ReaderDay> readers = new LinkedHashMap<>();
        log.looks(
                day, look -> readers.computeIfAbsent(look.actor(), unusual::day).add(look));
        return readers.values();
    }
}
