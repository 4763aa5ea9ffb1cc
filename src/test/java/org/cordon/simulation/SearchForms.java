package org.cordon.simulation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cordon.testing.SmallDistrict;

/** Looks for who cannot be found, talks to who refuses, and asks the hospital about who lies there. */
final class SearchForms implements Answering {

    private final Setting setting;
    private final Map<String, Function<Errand, Map<String, Object>>> forms;

    SearchForms(Setting setting) {
        this.setting = setting;
        this.forms = Map.ofEntries(
                Map.entry("UserTask_VisitHome", errand -> sought(Map.of("visitedAt", now()))),
                Map.entry("UserTask_AskAround", errand -> sought(Map.of("asked", List.of("household", "workplace")))),
                Map.entry(
                        "UserTask_SearchWithPolice", errand -> sought(Map.of("station", "Huanxiu", "officer", "P-1"))),
                Map.entry("UserTask_ExplainOrder", errand -> persuaded(Map.of("noticeNumber", "N-1"))),
                Map.entry("UserTask_PersuadePerson", errand -> persuaded(Map.of("offer", "somebody feeds the cat"))),
                Map.entry("UserTask_EnforceOrder", errand -> persuaded(Map.of("officer", "P-1"))),
                Map.entry("UserTask_ConfirmStay", this::confirmStay),
                Map.entry(
                        "UserTask_ReportStay",
                        errand -> Map.of("stay", setting.dice().says(0.5) ? "kept" : "discharged")),
                Map.entry("UserTask_DecideMerge", errand -> Map.of("decision", "twoPeople", "reason", "brothers")));
    }

    @Override
    public boolean knows(String key) {
        return forms.containsKey(key);
    }

    @Override
    public Map<String, Object> answer(Errand errand) {
        return forms.getOrDefault(errand.key(), unknown -> LATER).apply(errand);
    }

    private Map<String, Object> sought(Map<String, Object> how) {
        int thrown = setting.dice().between(1, 100);
        if (thrown <= 70) {
            return found(how);
        }
        if (thrown <= 75) {
            return With.also(how, "outcome", "inHospital", "hospital", SmallDistrict.HOSPITAL);
        }
        return With.also(how, "outcome", thrown <= 80 ? "refused" : "notFound", "remark", "neighbours asked");
    }

    private Map<String, Object> persuaded(Map<String, Object> how) {
        return setting.dice().says(0.6) ? found(how) : With.also(how, "outcome", "refused", "remark", "has a cat");
    }

    static Map<String, Object> found(Map<String, Object> more) {
        return With.also(more, "outcome", "found", "identityChecked", true);
    }

    private Map<String, Object> confirmStay(Errand errand) {
        return setting.dice().says(0.8)
                ? Map.of("stay", "confirmed", "identityChecked", true, "ward", "5")
                : Map.of("stay", "notHere");
    }

    private String now() {
        return setting.time().written();
    }
}
