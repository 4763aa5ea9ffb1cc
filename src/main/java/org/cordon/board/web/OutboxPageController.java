package org.cordon.board.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordon.exchange.DeadLetters;
import org.cordon.exchange.ReceiverAdministration;
import org.cordon.exchange.ReceiverStanding;
import org.cordon.exchange.ReceiverStandings;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.web.Problems;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The system administrators' page of what goes out to towns; it shows numbers and nobody's data. */
@Controller
@RequestMapping("/outbox")
class OutboxPageController {

    private final ReceiverStandings standings;
    private final ReceiverAdministration administration;
    private final DeadLetters letters;
    private final Units units;
    private final Problems problems;

    OutboxPageController(
            ReceiverStandings standings,
            ReceiverAdministration administration,
            DeadLetters letters,
            Units units,
            Problems problems) {
        this.standings = standings;
        this.administration = administration;
        this.letters = letters;
        this.units = units;
        this.problems = problems;
    }

    @GetMapping
    String show(Model model, Locale language) {
        Map<String, String> towns = new LinkedHashMap<>();
        List<Unit> inOrder = units.findByKindOrderByCode(UnitKind.TOWN);
        inOrder.forEach(town -> towns.put(town.code(), town.name(language)));
        List<ReceiverStanding> receivers = standings.list();
        model.addAttribute("standings", receivers);
        model.addAttribute("letters", letters.list(null));
        model.addAttribute("towns", towns);
        model.addAttribute("townByReceiver", townByReceiver(receivers, towns));
        return "outbox";
    }

    @PostMapping("/receivers")
    String register(@RequestParam String unit, @RequestParam String url, RedirectAttributes next, Locale language) {
        return decide(() -> next.addFlashAttribute("made", administration.register(unit, url)), next, language);
    }

    @PostMapping("/receivers/{id}/address")
    String move(@PathVariable long id, @RequestParam String url, RedirectAttributes next, Locale language) {
        return decide(() -> administration.move(id, url), next, language);
    }

    @PostMapping("/receivers/{id}/secret")
    String rotate(@PathVariable long id, RedirectAttributes next, Locale language) {
        return decide(() -> next.addFlashAttribute("made", administration.rotate(id)), next, language);
    }

    @PostMapping("/receivers/{id}/pausing")
    String pause(@PathVariable long id, RedirectAttributes next, Locale language) {
        return decide(() -> administration.pause(id), next, language);
    }

    @PostMapping("/receivers/{id}/resuming")
    String resume(@PathVariable long id, RedirectAttributes next, Locale language) {
        return decide(() -> administration.resume(id), next, language);
    }

    @PostMapping("/dead-letters/{webhookId}/resending")
    String resend(@PathVariable String webhookId, RedirectAttributes next, Locale language) {
        return decide(() -> resent(next, webhookId), next, language);
    }

    @PostMapping("/receivers/{id}/resending")
    String resendAll(@PathVariable long id, RedirectAttributes next, Locale language) {
        return decide(() -> next.addFlashAttribute("resent", letters.resendAll(id)), next, language);
    }

    private void resent(RedirectAttributes next, String webhookId) {
        letters.resend(webhookId);
        next.addFlashAttribute("resent", 1);
    }

    private static Map<Long, String> townByReceiver(List<ReceiverStanding> receivers, Map<String, String> towns) {
        return receivers.stream()
                .map(standing -> standing.receiver())
                .collect(Collectors.toMap(
                        receiver -> receiver.id(),
                        receiver -> towns.getOrDefault(receiver.unitCode(), receiver.townCode())));
    }

    /** A refusal is shown above the figures. */
    private String decide(Runnable decision, RedirectAttributes next, Locale language) {
        try {
            decision.run();
        } catch (DomainException refusal) {
            next.addFlashAttribute("refusal", problems.translated(refusal, language));
        }
        return "redirect:/outbox";
    }
}
