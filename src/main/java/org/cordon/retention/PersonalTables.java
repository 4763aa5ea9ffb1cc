package org.cordon.retention;

import static org.cordon.retention.PersonalTable.blanked;
import static org.cordon.retention.PersonalTable.deleted;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every table in which people have left something, in the order in which it goes. A test holds this list against the
 * schema: a new column of text must be named here or be said to be about nobody.
 */
final class PersonalTables {

    private static final String PERSON = "person_id in (:people)";
    private static final String NUMBER = "number in (:numbers)";
    /** Rows about somebody that are of nobody in the register of whom a legal hold keeps everything. */
    private static final String OWN_ROWS = PERSON + " and not " + HeldRows.heldResident("push_row");

    /** Rows of files about somebody, and rows because of which somebody was looked for. */
    static final String ROWS = """
            select w.id from cordon.push_row w where w.person_id in (:people) and not %1$s
            union all select s.row_id from cordon.push_search s join cordon.push_row w on w.id = s.row_id
                where s.person_id in (:people) and not %1$s""".formatted(HeldRows.heldResident("w"));

    private static final String MET = "source_person_id in (:people) or contact_person_id in (:people)";
    private static final String RESULT = "test_result_id in (:results)";

    /** Who drives is typed by hand; it stays while somebody whom they drove is known. */
    private static final String TRIP = """
            id in (select o.trip_id from cordon.transfer_order o where o.number in (:numbers))
              and not exists (select 1 from cordon.transfer_order o join cordon.retention_person p on p.id = o.person_id
                  where o.trip_id = trip.id and p.erased_at is null and o.number not in (:numbers))""";

    /** What a tube says is said of everybody whose swab is in it. */
    private static final String TUBE = """
            tube_number = case
                when exists (select 1 from cordon.sample s join cordon.retention_person p on p.id = s.person_id
                    where s.tube_number = test_result.tube_number and p.erased_at is null
                      and s.person_id <> coalesce(test_result.person_id, 0)) then tube_number
                when exists (select 1 from cordon.test_result o join cordon.retention_person p on p.id = o.person_id
                    where o.tube_number = test_result.tube_number and p.erased_at is null
                      and o.person_id <> coalesce(test_result.person_id, 0)) then tube_number end""";

    private static final String MONTH = " = cast(date_trunc('month', %1$s) as date)";

    /** Whom a laboratory named, and the numbers under which it knows them. */
    static final List<PersonalTable> RESULTS = List.of(
            deleted("test_result_version", RESULT),
            deleted("test_result_request", RESULT),
            blanked(
                    "test_result",
                    "id in (:results)",
                    "sample_number = 'erased-' || id",
                    "laboratory = '-'",
                    TUBE,
                    "place = null",
                    "identity_mark = null",
                    "clue_1 = null",
                    "clue_2 = null",
                    "clue_3 = null",
                    "assigned_mark = null"));

    /** What coercive changes rest on. */
    static final List<PersonalTable> EVIDENCE = List.of(
            blanked("coercive_change", "id in (:changes)", "evidence_sealed = null", "note_sealed = null"),
            deleted("coercive_change_request", "change_id in (:changes)"));

    /** What goes with the identity: every name, every sealed text, every free text and every number of other systems. */
    static final List<PersonalTable> IDENTITY = Stream.of(people(), numbers(), EVIDENCE, RESULTS, cases())
            .flatMap(List::stream)
            .toList();

    /** What goes with the facts: who met whom, and everything day by day. */
    static final List<PersonalTable> CASE_FACTS = List.of(
            deleted("exposure_link", MET),
            deleted("settled_reason", PERSON),
            deleted("push_photo", "row_id in (" + ROWS + ")"),
            deleted("test_result_version", RESULT), // what came after the identity went
            deleted("test_result_request", RESULT),
            deleted("test_result", "id in (:results)"),
            deleted("sample", PERSON),
            deleted("monitoring_record", NUMBER),
            deleted("health_check", NUMBER),
            deleted("control_step", NUMBER),
            deleted("control_status", NUMBER),
            deleted("search_attempt", NUMBER),
            deleted("search_charge", NUMBER),
            deleted("floor_restart_person", NUMBER),
            deleted("edition_change_person", NUMBER),
            deleted("escalation", NUMBER),
            deleted("end_notice", NUMBER),
            deleted("control_order", NUMBER),
            deleted("release_exception", NUMBER),
            deleted("release_wait", NUMBER),
            deleted("hospital_trip", NUMBER),
            blanked(
                    "key_person",
                    PERSON,
                    month("last_exposure_date"),
                    month("entered_on"),
                    month("isolation_until"),
                    month("monitoring_until"),
                    month("period_since"),
                    "isolation_tests = null",
                    "monitoring_tests = null"),
            blanked(
                    "positive_case",
                    PERSON,
                    month("onset_date"),
                    month("established_onset_date"),
                    "sampled_at = null"));

    private PersonalTables() {}

    private static List<PersonalTable> people() {
        return List.of(
                blanked("exposure_link", MET, "relation = null", "setting = null", "origin = '-'"),
                deleted("naming", PERSON),
                deleted("settled_reason", PERSON + " and origin not like 'link %'"),
                deleted("push", PERSON),
                deleted("identity_correction", PERSON),
                blanked("identity_access", PERSON, "note = ''"),
                deleted("person_mark", PERSON),
                deleted("resident_match", PERSON),
                deleted("push_photo", "row_id in (" + ROWS + ")"),
                blanked("push_row_event", "row_id in (" + ROWS + ")", "detail = null", "remark_sealed = null"),
                deleted("push_search", PERSON),
                deleted("push_entry", PERSON),
                blanked(
                        "push_row",
                        OWN_ROWS,
                        "resident_id = null",
                        "community_code = ''",
                        "grid_code = ''",
                        "pending = false"),
                deleted("positive_announcement", PERSON),
                deleted("positive_result", PERSON),
                blanked("sample", PERSON, "sample_number = 'erased-' || id", "laboratory = '-'", "tube_number = null"));
    }

    private static List<PersonalTable> numbers() {
        return List.of(
                blanked("key_person", PERSON, "reason = null"),
                deleted("listing", NUMBER),
                deleted("control_message", NUMBER),
                deleted("task_answer", "process_number in (:numbers)"),
                deleted("seen_identity", "question in (:questions)"),
                deleted("plan_sample", NUMBER),
                deleted("room_sample", NUMBER),
                blanked("monitoring_record", NUMBER, "symptoms = null"),
                blanked("health_check", NUMBER, "symptoms = null", "remark = null"),
                blanked("stay", NUMBER, "belongings = null", "intake = null", "release_order_number = null"),
                blanked("trip", TRIP, "driver = '-'", "agent = null"),
                blanked(
                        "transfer_order",
                        NUMBER,
                        "symptoms = null",
                        "remark = null",
                        "route = null",
                        "vehicle_plate = null",
                        "driver = null"),
                blanked("hospital_trip", NUMBER, "hospital = '-'", "vehicle = null"),
                blanked("edition_change_person", NUMBER, "failure = null"),
                blanked(
                        "key_person_merge",
                        "ended_number in (:numbers) or survivor_number in (:numbers)",
                        "reason = '-'"),
                blanked("merge_proposal", "first_number in (:numbers) or second_number in (:numbers)", "reason = '-'"));
    }

    private static List<PersonalTable> cases() {
        return List.of(
                blanked("positive_case", PERSON, "cluster = null", "diagnosis = null", "clinical_type = null"),
                blanked(
                        "investigation",
                        "case_id in (:cases)",
                        "report_card_number = '-'",
                        "last_seen_places = null",
                        "urgent_contacts = null",
                        "summary = null"),
                blanked("treatment", "case_id in (:cases)", "ward = '-'"),
                deleted("case_request", "case_number in (:numbers)"));
    }

    private static String month(String column) {
        return column + MONTH.formatted(column);
    }
}
