package org.cordon.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is known about a case. */
@Service
@Transactional(readOnly = true)
public class CaseLookup {

    private final PositiveCases cases;

    CaseLookup(PositiveCases cases) {
        this.cases = cases;
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

    /** Cases in the order of their numbers, beginning behind {@code after}, or with the first if there is no such number. */
    public List<CaseSummary> page(String after, int limit) {
        return cases.findByIdGreaterThanOrderById(CaseNumber.parse(after).orElse(0L), Limit.of(limit)).stream()
                .map(PositiveCase::summary)
                .toList();
    }
}
