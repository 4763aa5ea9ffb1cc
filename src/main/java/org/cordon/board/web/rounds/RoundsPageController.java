package org.cordon.board.web.rounds;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cordon.platform.errors.DomainException;
import org.cordon.pushes.PushAccess;
import org.cordon.pushes.PushScope;
import org.cordon.rounds.Coverage;
import org.cordon.rounds.CoverageTotal;
import org.cordon.rounds.NewRound;
import org.cordon.rounds.Round;
import org.cordon.rounds.RoundAccess;
import org.cordon.rounds.RoundDirectory;
import org.cordon.rounds.RoundOpening;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the rounds that the reader may see, and lets headquarters and the CDC open one. */
@Controller
@RequestMapping(RoundsPageController.PATH)
class RoundsPageController {

    static final String PATH = "/rounds";

    private static final int SHOWN = 30;
    private static final Map<String, String> FIELDS =
            Map.of("round.window", "until", "round.listsFrom", "listsFrom", "round.areas", "areas", "area.", "areas");

    private final RoundDirectory rounds;
    private final RoundOpening opening;
    private final Coverage coverage;
    private final RoundAccess access;
    private final PushAccess pushes;
    private final PlaceNames places;
    private final FormErrors errors;
    private final Clock clock;

    RoundsPageController(
            RoundDirectory rounds,
            RoundOpening opening,
            Coverage coverage,
            RoundAccess access,
            PushAccess pushes,
            PlaceNames places,
            FormErrors errors,
            Clock clock) {
        this.rounds = rounds;
        this.opening = opening;
        this.coverage = coverage;
        this.access = access;
        this.pushes = pushes;
        this.places = places;
        this.errors = errors;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model, Locale language) {
        return page(RoundForm.suggested(LocalDateTime.now(clock)), Map.of(), before, model, language);
    }

    @PostMapping
    String open(@ModelAttribute("form") RoundForm form, Model model, Locale language) {
        String user = access.requireOpener();
        RoundFormReader reader = new RoundFormReader(form, clock.getZone());
        Optional<NewRound> round = reader.round();
        if (round.isEmpty()) {
            return page(form, errors.of(reader.errors(), language), Long.MAX_VALUE, model, language);
        }
        try {
            return "redirect:" + PATH + "/" + opening.open(round.get(), user);
        } catch (DomainException refusal) {
            return page(form, errors.of(refusal, FIELDS, language), Long.MAX_VALUE, model, language);
        }
    }

    private String page(RoundForm form, Map<String, String> wrong, long before, Model model, Locale language) {
        PushScope scope = pushes.scope();
        List<Round> found = rounds.list(scope).stream()
                .filter(round -> round.id() < before)
                .limit(SHOWN + 1L)
                .toList();
        List<Round> shown = found.subList(0, Math.min(SHOWN, found.size()));
        Map<Long, CoverageTotal> totals =
                coverage.totals(shown.stream().map(Round::id).toList(), scope);
        model.addAttribute(
                "rounds",
                shown.stream()
                        .map(round ->
                                new RoundRow(round, places.names(round.areaCodes(), language), totals.get(round.id())))
                        .toList());
        model.addAttribute("before", found.size() > SHOWN ? shown.get(SHOWN - 1).id() : null);
        model.addAttribute("opener", access.isOpener());
        model.addAttribute("choices", places.choices(language));
        model.addAttribute("form", form);
        model.addAttribute("errors", wrong);
        return "rounds";
    }
}
