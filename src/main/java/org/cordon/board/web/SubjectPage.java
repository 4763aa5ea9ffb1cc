package org.cordon.board.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordon.board.RevealReason;
import org.cordon.board.Subject;
import org.cordon.board.Subjects;
import org.cordon.cases.CaseLookup;
import org.cordon.control.ControlStatusReader;
import org.cordon.control.ControlStatusView;
import org.cordon.control.EnginePosition.OpenTask;
import org.cordon.control.Explanation;
import org.cordon.control.Explanations;
import org.cordon.control.Listing;
import org.cordon.control.Timeline;
import org.cordon.control.TimelineEntry;
import org.cordon.control.merging.KeyPersonMerge;
import org.cordon.control.merging.KeyPersonMerging;
import org.cordon.control.merging.MergeProposals;
import org.cordon.platform.security.CurrentStaff;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one key person or case. */
@Component
class SubjectPage {

    private final Subjects subjects;
    private final ControlStatusReader statuses;
    private final Timeline timeline;
    private final KeyPersonMerging merging;
    private final MergeProposals proposals;
    private final Explanations explanations;
    private final CaseLookup cases;
    private final ContactRows contacts;
    private final Lists lists;
    private final CurrentStaff staff;
    private final MessageSource messages;

    SubjectPage(
            Subjects subjects,
            ControlStatusReader statuses,
            Timeline timeline,
            KeyPersonMerging merging,
            MergeProposals proposals,
            Explanations explanations,
            CaseLookup cases,
            ContactRows contacts,
            Lists lists,
            CurrentStaff staff,
            MessageSource messages) {
        this.subjects = subjects;
        this.statuses = statuses;
        this.timeline = timeline;
        this.merging = merging;
        this.proposals = proposals;
        this.explanations = explanations;
        this.cases = cases;
        this.contacts = contacts;
        this.lists = lists;
        this.staff = staff;
        this.messages = messages;
    }

    /** Puts everything that the page shows into the model. */
    void fill(Model model, String number, Locale language) {
        Subject subject = subjects.require(number);
        ControlStatusView status = statuses.read(number);
        identity(model, subject, language);
        model.addAttribute("status", status);
        model.addAttribute("case", cases.byNumber(number).orElse(null));
        model.addAttribute(
                "tasks",
                status.openTasks().stream()
                        .map(task -> task(status, task, language))
                        .toList());
        model.addAttribute(
                "timeline",
                timeline.of(number).stream().map(entry -> step(entry, language)).toList());
        model.addAttribute(
                "mergedInto",
                merging.of(number).stream()
                        .filter(merge -> merge.duplicate().equals(number))
                        .map(KeyPersonMerge::survivor)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("mergeProposals", staff.seesAllUnits() ? proposals.open(number) : List.of());
        model.addAttribute("contacts", contacts.of(subject));
        if (!subject.isCase()) {
            explain(model, explanations.of(number), language);
        }
    }

    private void explain(Model model, Explanation explanation, Locale language) {
        String edition = explanation.edition().edition();
        model.addAttribute("why", explanation);
        model.addAttribute("editionName", text("edition." + edition, edition, language));
        model.addAttribute(
                "origins",
                explanation.listings().stream()
                        .collect(Collectors.toMap(Listing::origin, listing -> origin(listing, language))));
    }

    private String origin(Listing listing, Locale language) {
        return text("origin." + listing.originKind(), listing.origin(), language, listing.originNumber());
    }

    /** Puts only the masked person into the model, for the card in Tasklist. */
    void identity(Model model, Subject subject, Locale language) {
        model.addAttribute("subject", subject);
        model.addAttribute(
                "area",
                Optional.ofNullable(subject.person().areaCode())
                        .map(code -> lists.area(code, language))
                        .orElse(null));
        model.addAttribute("reasons", RevealReason.values());
        model.addAttribute("unitNames", lists.unitNames(language));
    }

    private TaskRow task(ControlStatusView status, OpenTask task, Locale language) {
        String key = task.processDefinitionKey() + "." + task.taskDefinitionKey() + ".name";
        return new TaskRow(task, text(key, task.name(), language), status.isOverdue(task));
    }

    private StepRow step(TimelineEntry entry, Locale language) {
        String key = entry.step().replace('/', '.') + ".name";
        return new StepRow(entry, text(key, entry.step(), language));
    }

    private String text(String key, String fallback, Locale language, Object... arguments) {
        String text = messages.getMessage(key, arguments, fallback, language);
        return text == null ? fallback : text;
    }

    /** One open task. */
    record TaskRow(OpenTask task, String name, boolean overdue) {}

    /** One step of the way so far. */
    record StepRow(TimelineEntry entry, String name) {}
}
