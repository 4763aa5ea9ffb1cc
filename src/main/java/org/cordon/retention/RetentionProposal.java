package org.cordon.retention;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.platform.audit.AuditedChange;
import org.cordon.platform.data.GuardedWrite;
import org.cordon.platform.errors.Conflict;
import org.cordon.retention.AgedLists.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what is due and what is left and why; by night for nobody, by day for the administrator who asks. */
@Service
public class RetentionProposal {

    private final DuePeople people;
    private final AgedData aged;
    private final List<AgedLists> lists;
    private final RetentionRuns runs;
    private final RetentionItems items;
    private final RetentionStaff staff;
    private final GuardedWrite write;
    private final ApplicationEventPublisher events;

    RetentionProposal(
            DuePeople people,
            AgedData aged,
            List<AgedLists> lists,
            RetentionRuns runs,
            RetentionItems items,
            RetentionStaff staff,
            GuardedWrite write,
            ApplicationEventPublisher events) {
        this.people = people;
        this.aged = aged;
        this.lists = List.copyOf(lists);
        this.runs = runs;
        this.items = items;
        this.staff = staff;
        this.write = write;
        this.events = events;
    }

    /** Replaces last night's proposal, unless somebody has asked for it meanwhile. */
    @Transactional
    void byNight() {
        forgetLastNight();
        if (runs.inWork().isEmpty()) {
            begin(RunState.PROPOSED, null);
        }
    }

    /**
     * Asks for what is due now to be erased.
     *
     * @throws Conflict {@code retention.otherInWork} while another run is asked for or erasing
     */
    @Transactional
    public RetentionRun request() {
        String requester = staff.requester();
        forgetLastNight();
        UUID id = begin(RunState.REQUESTED, requester);
        events.publishEvent(AuditedChange.administration("retention:" + id, "requested"));
        return runs.require(id);
    }

    private void forgetLastNight() {
        runs.inWork().filter(run -> run.state() == RunState.PROPOSED).ifPresent(run -> {
            items.clear(run.id());
            runs.delete(run.id());
        });
    }

    private UUID begin(RunState state, @Nullable String requester) {
        UUID id = UUID.randomUUID();
        if (!write.succeeds(() -> runs.insert(id, state, requester))) {
            throw new Conflict("retention.otherInWork", "Another run is not over yet: confirm or withdraw it first");
        }
        addPeople(id, DataClass.IDENTITY);
        addPeople(id, DataClass.CASE_FACTS);
        addAged(id, DataClass.TASK_ANSWERS);
        addAged(id, DataClass.TEST_RESULTS);
        lists.forEach(list -> addList(id, list));
        return id;
    }

    private void addPeople(UUID run, DataClass data) {
        Map<Long, Standing> all = people.all(data);
        List<String> due = all.entrySet().stream()
                .filter(person -> person.getValue() == Standing.DUE)
                .map(person -> person.getKey().toString())
                .toList();
        Map<Standing, Long> standings =
                all.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        standings.forEach((standing, count) -> items.count(run, data, standing.name(), count));
        items.add(run, data, due);
    }

    private void addList(UUID run, AgedLists list) {
        list.standings().forEach((standing, count) -> items.count(run, list.data(), standing.name(), count));
        items.add(run, list.data(), list.due().stream().map(Part::item).toList());
    }

    private void addAged(UUID run, DataClass data) {
        Collection<String> due = aged.due(data);
        if (aged.isHeld()) {
            items.count(run, data, Standing.LEGAL_HOLD.name(), due.size());
        } else {
            items.count(run, data, Standing.DUE.name(), due.size());
            items.add(run, data, due);
        }
    }
}
