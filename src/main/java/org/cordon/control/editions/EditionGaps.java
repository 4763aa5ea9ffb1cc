package org.cordon.control.editions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordon.control.ControlRules;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.MeasureQuestion;
import org.cordon.control.RuleBook;
import org.cordon.control.SpecialNeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds what the tables of an edition change have no answer to: in force, they would stop everybody whom it is about. */
@Component
class EditionGaps {

    private static final Logger LOG = LoggerFactory.getLogger(EditionGaps.class);
    private static final int AT_ONCE = 1000;

    private final EditionPreview preview;
    private final EditionChangePeople people;
    private final ControlRules rules;
    private final Clock clock;

    EditionGaps(EditionPreview preview, EditionChangePeople people, ControlRules rules, Clock clock) {
        this.preview = preview;
        this.people = people;
        this.rules = rules;
        this.clock = clock;
    }

    /** How many of those for whom the preview has no answer have one by the tables in force. */
    long people(UUID id) {
        RuleBook inForce = rules.current();
        long losing = 0;
        List<String> unknown = unknown(id, "");
        while (!unknown.isEmpty()) {
            losing += preview.unmoved(unknown, inForce).stream()
                    .filter(row -> row.effect() != EditionEffect.UNKNOWN)
                    .count();
            unknown = unknown(id, unknown.get(unknown.size() - 1));
        }
        return losing;
    }

    /**
     * A question about somebody to be listed today that has no answer; nothing if each has one. Outside the transaction of the
     * caller: the engine would have that one rolled back.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<MeasureQuestion> question(EditionChange change) {
        RuleBook book = rules.at(change.tables());
        return Arrays.stream(KeyPersonCategory.values())
                .flatMap(category -> questions(change.edition(), category))
                .filter(question -> !isAnswered(question, book))
                .findFirst();
    }

    private Stream<MeasureQuestion> questions(String edition, KeyPersonCategory category) {
        LocalDate today = LocalDate.now(clock);
        return Arrays.stream(SpecialNeed.values()).map(need -> new MeasureQuestion(edition, category, need, today));
    }

    private static boolean isAnswered(MeasureQuestion question, RuleBook book) {
        try {
            book.measure(question);
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("The tables {} have no answer to {}", book.versions(), question, failure);
            return false;
        }
    }

    private List<String> unknown(UUID id, String after) {
        return people.page(id, after, AT_ONCE, EditionEffect.UNKNOWN, null).stream()
                .map(EditionChangeRow::number)
                .toList();
    }
}
