package org.cordon.board.web.rounds;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordon.rounds.FollowUp;
import org.cordon.rounds.Round;
import org.cordon.rounds.RoundAccess;
import org.cordon.rounds.RoundComparison;
import org.cordon.rounds.RunKind;
import org.cordon.rounds.RunReport;
import org.cordon.rounds.RunReports;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of a round shows: the round, the comparison that its figures are of, and what is being done with it. */
@Component
class RoundFrame {

    private final RoundAccess access;
    private final RunReports runs;
    private final PlaceNames places;
    private final MessageSource messages;
    private final Clock clock;

    RoundFrame(RoundAccess access, RunReports runs, PlaceNames places, MessageSource messages, Clock clock) {
        this.access = access;
        this.runs = runs;
        this.places = places;
        this.messages = messages;
        this.clock = clock;
    }

    /** A community, or the rest of a town, whose staff look for the unsampled. */
    record Followed(String place, FollowUp followUp) {}

    boolean isOpener() {
        return access.isOpener();
    }

    void fill(Round round, @Nullable RoundComparison counted, Model model, Locale language) {
        List<RunReport> current = isOpener() ? runs.current(round.id()) : List.of();
        model.addAttribute("round", round);
        model.addAttribute("lists", ListsState.of(round, counted, isBeginning(current), clock.instant()));
        model.addAttribute("areas", places.names(round.areaCodes(), language));
        model.addAttribute("counted", counted);
        model.addAttribute("opener", isOpener());
        model.addAttribute("runs", current);
        model.addAttribute(
                "busy", current.stream().anyMatch(report -> !report.run().isOver()));
        model.addAttribute("failures", failures(current, language));
    }

    private static boolean isBeginning(List<RunReport> current) {
        return current.stream().map(RunReport::run).anyMatch(run -> run.kind() == RunKind.LISTS && !run.isOver());
    }

    List<Followed> followed(List<FollowUp> followUps, Locale language) {
        Map<String, String> names = places.byCode(followUps.stream().map(FollowUp::placeCode), language);
        return followUps.stream()
                .map(one -> new Followed(names.getOrDefault(one.placeCode(), ""), one))
                .toList();
    }

    /** Why a run failed or waits to be tried again, by its id. */
    private Map<Long, String> failures(List<RunReport> current, Locale language) {
        return current.stream()
                .map(RunReport::run)
                .filter(run -> run.failure() != null)
                .collect(Collectors.toMap(
                        run -> run.id(), run -> sentence(run.failure(), run.roundId(), language), (a, b) -> a));
    }

    private String sentence(@Nullable String code, long roundId, Locale language) {
        Object[] arguments = {String.valueOf(roundId)};
        return String.valueOf(messages.getMessage("problem." + code, arguments, String.valueOf(code), language));
    }
}
