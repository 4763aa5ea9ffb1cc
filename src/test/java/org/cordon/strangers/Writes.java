package org.cordon.strangers;

import static org.cordon.strangers.Probe.ID;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What would change something about somebody, if those sent it who may. */
final class Writes {

    private static final String ENGINE = "/camunda/api/engine/engine/default/task/" + ID;
    private static final String REVEAL = "reason=CALL";
    private static final String FOUND = "{\"outcome\":\"found\",\"identityChecked\":true}";
    private static final String VARIABLES = "{\"variables\":{\"outcome\":{\"value\":\"found\"}}}";
    private static final String PERSON = "{\"name\":\"Nobody\",\"areaCode\":\"370215002\"}";
    private static final String NOW = "\"2022-09-14T08:30:00+08:00\"";
    private static final String SEATS = "{\"kind\":\"VAN\",\"seats\":7}";
    private static final String RESULT = "{\"laboratory\":\"city\",\"sampleNumber\":\"S1\",\"sampledAt\":" + NOW
            + ",\"reportedAt\":" + NOW + ",\"result\":\"positive\"}";

    private static final String A_ROUND = "/api/v1/rounds/" + HiddenRound.NUMBER;
    private static final String ROUND_PAGE = "/rounds/" + HiddenRound.NUMBER;
    private static final String ROWS = "/api/v1/pushes/rows";
    private static final String ROUND = "{\"name\":\"x\",\"areaCodes\":[\"370215002\"],\"from\":" + NOW
            + ",\"until\":\"2022-09-15T08:30:00+08:00\"}";

    private static final Map<String, List<String>> CONTENTS = Map.ofEntries(
            Map.entry("POST " + ENGINE + "/claim", List.of("{\"userId\":\"" + Strangers.SELF + "\"}")),
            Map.entry("POST " + ENGINE + "/unclaim", List.of("{}")),
            Map.entry("POST " + ENGINE + "/complete", List.of(VARIABLES)),
            Map.entry("POST " + ENGINE + "/submit-form", List.of(VARIABLES)),
            Map.entry("POST /api/v1/tasks/" + ID + "/claim", List.of("{}")),
            Map.entry("POST /api/v1/tasks/" + ID + "/unclaim", List.of("{}")),
            Map.entry("POST /api/v1/tasks/" + ID + "/completion", List.of("{\"answers\":" + FOUND + "}")),
            Map.entry(
                    "POST /api/v1/tasks/completions",
                    List.of("{\"taskIds\":[\"" + ID + "\"],\"answers\":" + FOUND + "}")),
            Map.entry("POST /api/v1/subjects/" + ID + "/identity", List.of("{\"reason\":\"CALL\"}")),
            Map.entry("POST /persons/" + ID + "/identity", List.of(REVEAL)),
            Map.entry("POST /cases/" + ID + "/identity", List.of(REVEAL)),
            Map.entry("POST /tasks/" + ID + "/person", List.of(REVEAL)),
            Map.entry("POST /api/v1/cases", List.of(PERSON)),
            Map.entry("POST /api/v1/cases/preview", List.of(PERSON)),
            Map.entry("POST /cases/new", List.of("name=Nobody&areaCode=370215002")),
            Map.entry("POST /api/v1/imports/cases", List.of("{}")),
            Map.entry("POST /api/v1/imports/" + ID + "/cancel", List.of("{}")),
            Map.entry("POST /imports", List.of("kind=cases")), // a file: see ImportPageWebTests
            Map.entry("POST /imports/" + ID + "/stop", List.of("")),
            Map.entry("POST /imports/" + ID + "/confirmation", List.of("removed=1")),
            Map.entry("POST /api/v1/control/drift", List.of("{}")),
            Map.entry("POST /api/v1/control/drift/stop", List.of("{}")),
            Map.entry("POST /api/v1/edition-changes/" + ID + "/confirmation", List.of("{\"previewedAt\":" + NOW + "}")),
            Map.entry("POST /edition-changes/" + ID + "/confirmation", List.of("previewedAt=2022-09-14T00:30:00Z")),
            Map.entry("POST /api/v1/imports/" + ID + "/confirmation", List.of("{\"removed\":1}")),
            Map.entry("POST /api/v1/residents/review/" + ID + "/decision", List.of("{\"decision\":\"ACCEPTED\"}")),
            Map.entry("POST /api/v1/outbox/acknowledgements", List.of("{\"webhookIds\":[\"msg_x\"],\"rowIds\":[1]}")),
            Map.entry("POST /api/v1/rounds", List.of(ROUND)),
            Map.entry("POST " + A_ROUND + "/closing", List.of("{}")),
            Map.entry("POST " + A_ROUND + "/comparisons", List.of("{}")),
            Map.entry("POST " + A_ROUND + "/lists", List.of("{}")),
            Map.entry(
                    "POST " + A_ROUND + "/exemptions",
                    List.of("{\"exemptions\":[{\"areaCode\":\"370215002\",\"reason\":\"AWAY\"}]}")),
            Map.entry("POST " + A_ROUND + "/runs/" + HiddenRound.RUN + "/stop", List.of("{}")),
            Map.entry(
                    "POST /rounds",
                    List.of("name=x&areas=370215002&from=2022-09-14T08:30&until=2022-09-15T08:30"
                            + "&listsFrom=2022-09-15T08:30")),
            Map.entry("POST " + ROUND_PAGE + "/closing", List.of("")),
            Map.entry("POST " + ROUND_PAGE + "/comparisons", List.of("")),
            Map.entry("POST " + ROUND_PAGE + "/lists", List.of("")),
            Map.entry("POST " + ROUND_PAGE + "/exemptions", List.of("areaCode=370215002&reason=AWAY")),
            Map.entry("POST " + ROUND_PAGE + "/runs/" + HiddenRound.RUN + "/stop", List.of("")),
            Map.entry(
                    "POST " + A_ROUND + "/samples",
                    List.of("{\"samples\":[{\"documentNumber\":\"x\",\"sampledAt\":" + NOW + "}]}")),
            Map.entry(
                    "POST " + ROWS + "/claims",
                    List.of("{\"rows\":{\"filter\":{\"pending\":true}},\"level\":\"GRID\"}")),
            Map.entry(
                    "POST " + ROWS + "/feedback",
                    List.of("{\"rows\":{\"filter\":{\"pending\":true}},\"outcome\":\"MOVED\"}")),
            Map.entry("POST " + ROWS + "/" + ID + "/feedback", List.of("{\"outcome\":\"MOVED\"}")),
            Map.entry("POST " + ROWS + "/" + ID + "/undoing", List.of("{\"reason\":\"x\"}")),
            Map.entry("POST " + ROWS + "/" + ID + "/rerouting", List.of("{\"town\":\"370215001\",\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/key-persons/" + ID + "/identity-corrections",
                    List.of("{\"name\":\"Nobody\",\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/key-persons/" + ID + "/merge",
                    List.of("{\"duplicate\":\"KP-000001\",\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/messages",
                    List.of("{\"messageId\":\"m\",\"type\":\"DIED\",\"number\":\"" + ID + "\",\"occurredAt\":" + NOW
                            + "}")),
            Map.entry(
                    "POST /api/v1/coercive-changes",
                    List.of(
                            "{\"kind\":\"extension\",\"reasonCode\":\"riskAssessment\",\"evidence\":\"x\",\"people\":[\"KP-000001\"],"
                                    + "\"days\":1}")),
            Map.entry("POST /api/v1/coercive-changes/" + ID + "/withdrawal", List.of("{}")),
            Map.entry(
                    "POST /api/v1/room-reservations",
                    List.of("{\"number\":\"" + ID + "\"}", "{\"number\":\"" + ID + "\",\"site\":\"370215IS1\"}")),
            Map.entry(
                    "POST /api/v1/stays/" + ID + "/room",
                    List.of("{\"room\":\"00001\"}", "{\"room\":\"" + HiddenPeople.ROOM + "\"}")),
            Map.entry(
                    "POST /api/v1/stays/" + ID + "/hospital-trips",
                    List.of("{\"reason\":\"TREATMENT\",\"hospital\":\"x\",\"appointmentAt\":" + NOW + "}")),
            Map.entry("POST /api/v1/sites/370215IS1/rooms", List.of("{\"rooms\":[\"X-1\"]}")),
            Map.entry("DELETE /api/v1/sites/370215IS1/rooms", List.of("")),
            Map.entry("DELETE /api/v1/sites/370215IS1/rooms/" + HiddenPeople.ROOM, List.of("")),
            Map.entry("POST /api/v1/test-results", List.of(RESULT)),
            Map.entry("POST /api/v1/test-results/batches", List.of("{\"reports\":[" + RESULT + "]}")),
            Map.entry("POST /api/v1/test-results/" + ID + "/assignment", List.of("{\"personId\":1}")),
            Map.entry("POST /api/v1/transfers/assignments", List.of(trip(Strangers.PLATE, ID), trip("鲁B12345", ID))),
            Map.entry("POST /api/v1/transfers/proposal", List.of("{\"people\":[\"" + ID + "\"]}", "{}")),
            Map.entry("POST /transfers/proposal", List.of("person=" + ID, "none=1")),
            Map.entry(
                    "POST /transfers/assignments",
                    List.of("person=" + ID + "&vehicle=" + Strangers.PLATE_IN_PATH + "&plate=" + Strangers.PLATE_IN_PATH
                            + "&driver=x&pickup=")),
            Map.entry(
                    "POST /worklist/answers",
                    List.of("outcome=MOVED&key=x&row=" + ID, "outcome=MOVED&key=y&all=true&community=370215002")),
            Map.entry("POST /worklist/claims", List.of("key=x&row=" + ID, "key=y&all=true&community=370215002")),
            Map.entry("POST /worklist/sheet", List.of("")), // a file: see WorkSheetWebTests
            Map.entry("POST /worklist/sheets/" + ID + "/stop", List.of("")),
            Map.entry("POST /worklist/" + ID + "/answer", List.of("outcome=MOVED&key=x")),
            Map.entry("POST /worklist/" + ID + "/photo", List.of("")), // a file: see VisitPhotoTests
            Map.entry("POST " + ROWS + "/" + ID + "/photo", List.of("")),
            Map.entry("POST /worklist/" + ID + "/photos/" + HiddenRound.PHOTO, List.of("reason=VISIT")),
            Map.entry("POST /worklist/" + ID + "/undoing", List.of("reason=x&key=x")),
            Map.entry("POST /worklist/" + ID + "/identity", List.of("reason=VISIT")),
            Map.entry("POST /api/v1/vehicles", List.of("{}")),
            Map.entry("PUT /api/v1/vehicles/%E9%B2%81B12345", List.of(SEATS)),
            Map.entry("POST /api/v1/crews", List.of("{}")),
            Map.entry(
                    "PUT /api/v1/crews/zzyzx%20crew",
                    List.of("{\"driver\":\"x\",\"attendants\":1,\"shiftStart\":\"00:00\",\"shiftEnd\":\"00:00\"}")),
            Map.entry("POST /camunda/api/admin/auth/user/default/logout", List.of()),
            Map.entry("POST /login/code", List.of()),
            Map.entry("POST /login/password", List.of()),
            Map.entry("POST /login/second-factor", List.of()),
            Map.entry("POST /login/second-factor/done", List.of()),
            Map.entry("POST /password", List.of()),
            Map.entry("POST /second-factor", List.of()),
            Map.entry("POST /second-factor/done", List.of()));

    private Writes() {}

    static Stream<String> of(String method, String path) {
        List<String> contents = CONTENTS.get(method + " " + path);
        if (contents == null) {
            throw new AssertionError("Nobody has said what a stranger sends to " + method + " " + path);
        }
        return contents.stream();
    }

    private static String trip(String plate, String number) {
        return "{\"trips\":[{\"plate\":\"%s\",\"driver\":\"x\",\"people\":[\"%s\"]}]}".formatted(plate, number);
    }
}
