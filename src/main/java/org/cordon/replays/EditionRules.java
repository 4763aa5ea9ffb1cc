package org.cordon.replays;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.cordon.control.ControlPlan;
import org.cordon.control.EditionRule;
import org.cordon.control.Listing;
import org.cordon.control.MeasureQuestion;
import org.cordon.control.Reckoning;
import org.cordon.control.RuleBook;
import org.cordon.control.SpecialNeed;

/** The rule tables as one edition answers them, for people without special needs. */
record EditionRules(EditionRule edition, RuleBook book) {

    /** The plan as it is reckoned for people under control. */
    ControlPlan plan(Collection<Listing> listings, LocalDate enteredOn, LocalDate today) {
        return new Reckoning(
                        category ->
                                book.measure(new MeasureQuestion(edition.edition(), category, SpecialNeed.NONE, today)),
                        enteredOn,
                        today)
                .plan(List.copyOf(listings));
    }
}
