package org.cordon.simulation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cordon.testing.SmallDistrict;

/** Headquarters, CDC, supervisors and the hospital. */
final class LeaderForms implements Answering {

    private static final Map<String, Object> ACTION = Map.of("action", "called the unit");

    private final Setting setting;
    private final Map<String, Function<Errand, Map<String, Object>>> forms;
    private int named;

    LeaderForms(Setting setting) {
        this.setting = setting;
        this.forms = Map.ofEntries(
                Map.entry("UserTask_AssignTown", errand -> Map.of("targetTown", SmallDistrict.CHAOHAI)),
                Map.entry("UserTask_ConfirmRulingOut", this::ruleOut),
                Map.entry("UserTask_DecideSearch", errand -> Map.of("decision", "searchAgain", "reason", "seen again")),
                Map.entry("UserTask_SendAssistLetter", errand -> Map.of("destination", "Laixi", "letterNumber", "L-1")),
                Map.entry("UserTask_RecordReceipt", errand -> Map.of("receiptNumber", "RC-1", "receivedDate", today())),
                Map.entry("UserTask_ConfirmPeriodOver", errand -> Map.of("orderNumber", "R-1")),
                Map.entry("UserTask_SettleRefusal", errand -> Map.of("agreement", "agrees")),
                Map.entry("UserTask_ResolveMissedSample", errand -> Map.of("reason", "staff", "action", "sent a team")),
                Map.entry("UserTask_ChaseResult", this::chaseResult),
                Map.entry("UserTask_SignReleaseOrder", this::release),
                Map.entry("UserTask_DecideRestart", this::restart),
                Map.entry("UserTask_FindRoom", errand -> Map.of("measures", "asked the city")),
                Map.entry("UserTask_ChaseTask", errand -> ACTION),
                Map.entry("UserTask_StepIn", errand -> ACTION),
                Map.entry("UserTask_DecideOnDelay", errand -> Map.of("decision", "sends help")),
                Map.entry(
                        "UserTask_ReportCase",
                        errand -> Map.of("reportedAt", setting.time().written(), "reportCardNumber", "C-1")),
                Map.entry("UserTask_CollectCoreFacts", errand -> Map.of("lastSeenPlaces", "the market")),
                Map.entry("UserTask_InvestigateCase", this::investigate),
                Map.entry("UserTask_AdmitPatient", errand -> Map.of("identityChecked", true, "ward", "3")),
                Map.entry("UserTask_RecordDiagnosis", errand -> Map.of("clinicalType", "asymptomatic")),
                Map.entry("UserTask_DischargePatient", this::discharge));
    }

    private Map<String, Object> release(Errand errand) {
        return setting.isInHospital(errand.number()) ? LATER : Map.of("orderNumber", "R-1");
    }

    @Override
    public boolean knows(String key) {
        return forms.containsKey(key);
    }

    @Override
    public Map<String, Object> answer(Errand errand) {
        return forms.getOrDefault(errand.key(), unknown -> LATER).apply(errand);
    }

    private Map<String, Object> ruleOut(Errand errand) {
        return Map.of("decision", setting.dice().says(0.5) ? "ruledOut" : "keepUnderControl");
    }

    private Map<String, Object> chaseResult(Errand errand) {
        return Map.of("outcome", setting.dice().says(0.7) ? "lost" : "promised");
    }

    private Map<String, Object> restart(Errand errand) {
        return Map.of("decision", setting.dice().says(0.3) ? "restart" : "noRestart", "reason", "air of the shaft");
    }

    /** Every other case has met somebody else. */
    private Map<String, Object> investigate(Errand errand) {
        return setting.dice().says(0.5)
                ? Map.of("summary", "met nobody else")
                : Map.of("summary", "met one more", "contacts", List.of(contact()));
    }

    private Map<String, Object> contact() {
        int number = ++named;
        return Map.of(
                "name",
                "Contact " + number,
                "address",
                "Contact Road " + number,
                "town",
                setting.dice().pick(SimulatedDistrict.TOWNS),
                "category",
                "closeContact",
                "lastExposureDate",
                today());
    }

    private Map<String, Object> discharge(Errand errand) {
        return setting.dice().says(0.01)
                ? Map.of(
                        "outcome",
                        "discharged",
                        "dischargedAt",
                        setting.time().written(),
                        "feverFreeDays",
                        3,
                        "testsPassed",
                        true)
                : LATER;
    }

    private String today() {
        return setting.time().written().substring(0, 10);
    }
}
