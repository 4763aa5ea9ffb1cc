package org.cordon.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Signs for people, lodges and observes them, proposes their release and cleans up behind them. */
final class SiteForms implements Answering {

    private static final String ROOM_WITH_A_BED_LEFT = """
            select r.name
              from cordon.stay s
              join cordon.site_room r on r.site_code = s.site_code and r.name = s.room
             where s.open_number = ? and s.site_code = ? and s.occupied_room is not null
               and r.beds > (select count(*) from cordon.room_place p
                              where p.site_code = r.site_code and p.room = r.name and p.holder is not null)
            """;
    private static final String PLACE = "select occupied_room from cordon.stay where open_number = ?";
    private static final String KEPT = "select room from cordon.room_place where holder = ? and site_code = ?";
    private static final String ROOMS = "select name from cordon.site_room where site_code = ? order by name";

    private final Setting setting;
    private final SimulatedLaboratory laboratory;
    private final Outages outages;
    private final Map<String, Function<Errand, Map<String, Object>>> forms;

    SiteForms(Setting setting, SimulatedLaboratory laboratory, Outages outages) {
        this.setting = setting;
        this.laboratory = laboratory;
        this.outages = outages;
        this.forms = Map.ofEntries(
                Map.entry("UserTask_SignForPerson", this::sign),
                Map.entry("UserTask_AssignRoom", this::assignRoom),
                Map.entry("UserTask_RecordIntake", errand -> Map.of("noticeServed", true)),
                Map.entry("UserTask_RecordHealthCheck", errand -> Map.of("temperature", 36.5)),
                Map.entry(
                        "UserTask_ExplainMissedCheck", errand -> Map.of("reason", "staff", "measures", "help is here")),
                Map.entry("UserTask_TakeRoomSample", errand -> Map.of("sampleNumber", laboratory.label())),
                Map.entry("UserTask_TakeEnvironmentSample", errand -> Map.of("sampleNumber", laboratory.label())),
                Map.entry("UserTask_AssessRelease", this::assess),
                Map.entry(
                        "UserTask_DepartForHospital", errand -> Map.of("tripDeparture", "gone", "vehicle", "鲁B00120")),
                Map.entry("UserTask_RecordReturn", this::comeBack),
                Map.entry("UserTask_DisinfectRoom", errand -> disinfected()));
    }

    @Override
    public boolean knows(String key) {
        return forms.containsKey(key);
    }

    @Override
    public Map<String, Object> answer(Errand errand) {
        return forms.getOrDefault(errand.key(), unknown -> LATER).apply(errand);
    }

    @Override
    public void done(Errand errand, Map<String, Object> answers) {
        if (answers.get("sampleNumber") instanceof String label) {
            laboratory.receives(label, place(errand));
        }
        if (answers.containsKey("sharesWith")) {
            setting.tally().add("room shared");
        }
        if ("refused".equals(answers.get("signature"))) {
            setting.tally().add("refused by a site");
        }
    }

    private Map<String, Object> sign(Errand errand) {
        return outages.refuses(errand.unit()) || setting.happens("refused by a site", 0.03)
                ? Map.of("signature", "refused", "refusalReason", "noRoom")
                : Map.of("signature", "accepted", "identityChecked", true, "temperature", 36.6);
    }

    /** The household's room if a bed is left there, or the kept one; now and then a wrong one by mistake. */
    private Map<String, Object> assignRoom(Errand errand) {
        if (setting.dice().says(0.1)) {
            return Map.of("room", setting.dice().pick(names(ROOMS, errand.unit())));
        }
        for (String companion : setting.people().livingWith(errand.number())) {
            Optional<String> shared = first(ROOM_WITH_A_BED_LEFT, companion, errand.unit());
            if (shared.isPresent()) {
                return Map.of("room", shared.get(), "sharesWith", companion);
            }
        }
        return first(KEPT, errand.number(), errand.unit())
                .map(room -> Map.<String, Object>of("room", room))
                .orElseGet(() -> Map.of("room", setting.dice().pick(names(ROOMS, errand.unit()))));
    }

    private Map<String, Object> assess(Errand errand) {
        if (setting.isInHospital(errand.number())) {
            return LATER;
        }
        return setting.dice().says(0.9)
                ? Map.of("assessment", "release", "noSymptoms", true)
                : Map.of("assessment", "wait", "symptomsSeen", true);
    }

    private Map<String, Object> comeBack(Errand errand) {
        if (setting.dice().says(0.7)) {
            return LATER;
        }
        return Map.of("tripOutcome", setting.dice().says(0.2) ? "admitted" : "returned");
    }

    private String place(Errand errand) {
        return errand.number().startsWith("RM-")
                ? errand.number().substring(3).replace('-', '/')
                : setting.jdbc()
                        .sql(PLACE)
                        .param(errand.number())
                        .query(String.class)
                        .single();
    }

    private Map<String, Object> disinfected() {
        return Map.of(
                "empty",
                true,
                "agent",
                "chlorine",
                "doneBy",
                "crew",
                "disinfectedAt",
                setting.time().written());
    }

    private Optional<String> first(String query, Object... params) {
        return names(query, params).stream().findFirst();
    }

    private List<String> names(String query, Object... params) {
        return setting.jdbc().sql(query).params(params).query(String.class).list();
    }
}
