package org.cordon.simulation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cordon.testing.SmallDistrict;

/** Finds people, watches over those at home, and takes samples there and at the sites. */
final class TownForms implements Answering {

    private static final List<String> NEEDS = List.of("child", "pregnant", "elderly", "dialysis", "dependent");
    private static final Map<String, Object> WELL = Map.of("temperature", 36.5);
    private static final Map<String, Object> CHECKED = Map.of("identityChecked", true, "noticeServed", true);
    private static final Map<String, Object> RELEASE =
            Map.of("assessment", "release", "noSymptoms", true, "orderNumber", "R-1");

    private final Setting setting;
    private final SimulatedLaboratory laboratory;
    private final Map<String, Function<Errand, Map<String, Object>>> forms;

    TownForms(Setting setting, SimulatedLaboratory laboratory) {
        this.setting = setting;
        this.laboratory = laboratory;
        this.forms = Map.ofEntries(
                Map.entry("UserTask_VerifyPerson", this::verify),
                Map.entry("UserTask_CheckHome", this::checkHome),
                Map.entry(
                        "UserTask_ServeQuarantineNotice", errand -> Map.of("noticeNumber", "N-1", "sealNumber", "S-1")),
                Map.entry("UserTask_ServeInterimNotice", errand -> Map.of("noticeNumber", "N-1", "ownRoom", true)),
                Map.entry("UserTask_RecordQuarantineCheck", errand -> WELL),
                Map.entry("UserTask_RecordInterimCheck", errand -> WELL),
                Map.entry("UserTask_RecordMonitoring", errand -> WELL),
                Map.entry("UserTask_SignAtDoor", errand -> CHECKED),
                Map.entry("UserTask_ConfirmHomecoming", errand -> Map.of("identityChecked", true)),
                Map.entry("UserTask_EndQuarantine", this::release),
                Map.entry("UserTask_ReleasePerson", this::release),
                Map.entry("UserTask_TellPerson", errand -> Map.of("toldAt", now(), "means", "phone")),
                Map.entry("UserTask_TakeSample", this::sample));
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
            laboratory.receives(label, null);
        }
    }

    private Map<String, Object> verify(Errand errand) {
        int thrown = setting.dice().between(1, 100);
        if (thrown <= 60 && !setting.people().livingWith(errand.number()).isEmpty()) {
            return SearchForms.found(Map.of("specialNeed", "child"));
        }
        if (thrown <= 8) {
            return SearchForms.found(Map.of("specialNeed", setting.dice().pick(NEEDS)));
        }
        return switch (thrown) {
            case 89, 90 -> Map.of("outcome", "noAnswer");
            case 91, 92 -> Map.of("outcome", "phoneWrong");
            case 93 -> Map.of("outcome", "inHospital", "hospital", SmallDistrict.HOSPITAL);
            case 94, 95 -> Map.of("outcome", "refused");
            case 96, 97 -> Map.of("outcome", "otherTown", "targetTown", otherTown(errand.unit()));
            case 98 -> Map.of("outcome", "leftDistrict");
            case 99, 100 -> Map.of("outcome", "notAContact");
            default -> SearchForms.found(Map.of());
        };
    }

    private Map<String, Object> checkHome(Errand errand) {
        return setting.dice().says(0.95)
                ? Map.of("outcome", "homeFit", "coResidents", 2)
                : Map.of("outcome", "homeNotFit", "reason", "one bathroom for two families", "coResidents", 5);
    }

    private Map<String, Object> release(Errand errand) {
        return setting.dice().says(0.9) ? RELEASE : Map.of("assessment", "wait", "symptomsSeen", true);
    }

    private Map<String, Object> sample(Errand errand) {
        if (setting.dice().says(0.04)) {
            return Map.of("outcome", setting.dice().says(0.3) ? "refused" : "absent");
        }
        return Map.of("outcome", "taken", "sampleNumber", laboratory.label());
    }

    private String now() {
        return setting.time().written();
    }

    private static String otherTown(String town) {
        return town.equals(SmallDistrict.HUANXIU) ? SmallDistrict.CHAOHAI : SmallDistrict.HUANXIU;
    }
}
