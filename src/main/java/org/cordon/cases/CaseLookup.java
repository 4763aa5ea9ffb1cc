package org.cordon.cases;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is known about a case. */
@Service
@Transactional(readOnly = true)
public class CaseLookup {

    private final PositiveCases cases;
    private final Clock clock;

    CaseLookup(PositiveCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public Optional<CaseSummary> byNumber(String number) {
        return cases.find(number).map(PositiveCase::summary);
    }

    /** The case with this number; {@code case.unknown} if there is none. */
    public CaseSummary require(String number) {
        return cases.require(number).summary();
    }

    public Optional<CaseSummary> openFor(long personId) {
        return cases.findByOpenPersonId(personId).map(PositiveCase::summary);
    }

    public List<CaseSummary> openFor(Collection<Long> personIds) {
        return cases.findByOpenPersonIdIn(personIds).stream()
                .map(PositiveCase::summary)
                .toList();
    }

    /** What the person's cases mean for those whom they met. */
    public InfectionHistory historyOf(long personId) {
        return historiesOf(List.of(personId)).getOrDefault(personId, new InfectionHistory(List.of(), clock.getZone()));
    }

    /** The same for many people; who was never a case is left out. */
    public Map<Long, InfectionHistory> historiesOf(Collection<Long> personIds) {
        return cases.findByPersonIdIn(personIds).stream()
                .map(PositiveCase::summary)
                .collect(Collectors.groupingBy(
                        CaseSummary::personId,
                        Collectors.collectingAndThen(
                                Collectors.toList(), all -> new InfectionHistory(all, clock.getZone()))));
    }

    /** Cases in the order of their numbers, beginning behind {@code after}, or with the first if there is no such number. */
    public List<CaseSummary> page(String after, int limit) {
        return cases.findByIdGreaterThanOrderById(CaseNumber.parse(after).orElse(0L), Limit.of(limit)).stream()
                .map(PositiveCase::summary)
                .toList();
    }
}
