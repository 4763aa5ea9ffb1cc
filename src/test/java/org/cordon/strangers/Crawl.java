package org.cordon.strangers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.testing.Caller;
import org.cordon.testing.Caller.Answer;

/** One stranger tries every probe with every id, and beside it with an id that nobody has. */
final class Crawl {

    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Caller caller;
    private final KnownIds ids;
    private final Secrets secrets;
    private final List<String> unmistakable;
    private final List<String> findings = new ArrayList<>();
    private final Map<Probe, Answer> nobody = new HashMap<>();
    private int calls;

    Crawl(Caller caller, KnownIds ids, Secrets secrets) {
        this.caller = caller;
        this.ids = ids;
        this.secrets = secrets;
        this.unmistakable = ids.unmistakable();
    }

    /** Calls the probe for each id that belongs into it. */
    void run(Probe probe) {
        if (!probe.namesSomebody()) {
            look(probe, probe.by(caller));
            return;
        }
        some(probe).forEach(id -> {
            Probe call = probe.with(id);
            Answer answer = call.by(caller);
            look(call, answer);
            compare(call, answer, id, probe);
        });
    }

    List<String> findings() {
        return findings;
    }

    int calls() {
        return calls;
    }

    /** Every number and every open task; of the other kinds of ids, which the same code refuses, one each. */
    private List<String> some(Probe probe) {
        if (probe.ids().equals(Probes.NUMBERS)) {
            return ids.numbers();
        }
        List<String> all = ids.of(probe.ids());
        return probe.ids().equals(Probes.TASKS) ? all : all.subList(0, Math.min(1, all.size()));
    }

    private void look(Probe call, Answer answer) {
        calls++;
        String told = Answers.told(answer);
        secrets.in(told).stream()
                .filter(secret -> !call.sends(secret))
                .forEach(secret -> find(call, answer, "tells " + secret));
        unmistakable.stream()
                .filter(id -> !call.sends(id) && told.contains(id))
                .forEach(id -> find(call, answer, "tells the id " + id));
    }

    private void compare(Probe call, Answer answer, String id, Probe probe) {
        String ghost = ghostOf(id);
        Answer ofNobody = nobody.computeIfAbsent(probe.with(ghost), unknown -> unknown.by(caller));
        if (!Answers.same(answer, id).equals(Answers.same(ofNobody, ghost))) {
            find(call, answer, "is answered otherwise than for nobody: " + ofNobody);
        }
    }

    private void find(Probe call, Answer answer, String what) {
        findings.add(call + " " + what + " <- " + answer);
    }

    /** An id of the same shape that nobody has. */
    private static String ghostOf(String id) {
        String ghost = id.replaceAll(UUIDS, "0badc0de-dead-11f1-8ead-000000000000");
        return ghost.equals(id) ? id.replaceAll("\\d+", "987654") : ghost;
    }
}
