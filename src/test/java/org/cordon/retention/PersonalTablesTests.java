package org.cordon.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table or a column that could hold words about somebody is erased, or somebody has said that it is about nobody. */
@CordonTest
class PersonalTablesTests {

    /** About places, staff, files, rules and the machine; or numbers and codes only. */
    private static final Set<String> ABOUT_NOBODY = Set.of(
            "account",
            "area",
            "audit_anchored",
            "audit_entry",
            "audit_stream",
            "coercive_change_person", // codes and numbers
            "control_due",
            "crew", // the register of drivers, who are staff
            "dispatch_desk",
            "drift_finding", // numbers, forgotten with the next comparison
            "drift_run",
            "edition_change",
            "rule_table",
            "model_upload",
            "flyway_schema_history",
            "floor_restart",
            "hospital_stay",
            "identity_question",
            "import_chunk", // with import_file and import_row: emptied by ImportCleaning
            "import_file",
            "import_row",
            "laboratory_lock", // kinds and numbers only
            "legal_hold",
            "outbox_batch", // with outbox_row: about residents; erased after the acknowledgement by OutboxCleaning
            "outbox_lane",
            "outbox_row",
            "person", // erased by PersonErasure
            "person_source", // the same
            "provider_logout",
            "push_batch",
            "push_request", // hashes of what was sent, forgotten after a week
            "receiver",
            "recovery_code",
            "register_version",
            "resident_register",
            "resident_stage", // emptied with its file
            "resident_stage_out",
            "responsibility",
            "retention_count",
            "retention_item",
            "retention_run",
            "room_disinfection", // rooms, and with what
            "room_place",
            "room_queue",
            "round_comparison",
            "round_follow_up",
            "round_gate",
            "round_run",
            "round_run_phase",
            "round_sample_stage", // emptied with its file
            "round_turn",
            "test_round",
            "test_round_area",
            "second_factor",
            "site_refusal",
            "site_room",
            "stat_daily",
            "stay_move",
            "tombstone",
            "training_clock",
            "unit",
            "vault_probe",
            "vehicle");

    /** Codes, numbers and marks in tables that are not deleted with the identity. */
    private static final Set<String> NO_WORDS = Set.of(
            "key_person.isolation_tests",
            "key_person.monitoring_tests",
            "key_person.rule_rows",
            "edition_change_person.old_rule_rows",
            "edition_change_person.new_rule_rows",
            "coercive_change.author_id", // staff
            "coercive_change.approver_id",
            "merge_proposal.proposal", // two numbers
            "merge_proposal.proposed_by",
            "merge_proposal.decided_by",
            "identity_access.user_id", // staff
            "identity_access.fields",
            "test_result.assigned_by",
            "stay.occupied_room",
            "positive_case.end_reason",
            "hospital_trip.booked_by",
            "key_person_merge.merged_by",
            "monitoring_record.recorded_by",
            "key_person.end_reason",
            "stay.end_reason");

    /** Short ones that no form and no call takes free text for: numbers of ours, names of constants, registered codes. */
    private static final Set<String> CODES = Set.of(
            "trip.number",
            "trip.team_code",
            "trip.plate", // of the registered vehicle
            "trip.open_plate",
            "trip.direction",
            "key_person_merge.ended_number",
            "key_person_merge.survivor_number",
            "merge_proposal.first_number",
            "merge_proposal.second_number",
            "merge_proposal.decision",
            "test_result.result",
            "test_result.state",
            "test_result.doubt",
            "exposure_link.category",
            "health_check.number",
            "edition_change_person.number",
            "edition_change_person.effect",
            "edition_change_person.old_edition",
            "edition_change_person.old_category",
            "edition_change_person.old_measure",
            "edition_change_person.new_edition",
            "edition_change_person.new_category",
            "edition_change_person.new_measure",
            "edition_change_person.state",
            "key_person.number",
            "key_person.category",
            "key_person.edition",
            "key_person.measure",
            "key_person.special_need",
            "key_person.monitoring_measure",
            "key_person.release_condition",
            "key_person.period",
            "key_person.continues",
            "push_row.kind",
            "push_row.town_code",
            "push_row.state",
            "push_row.claim_level",
            "push_row.claimed_by", // staff
            "push_row_event.user_id", // staff
            "push_row_event.kind",
            "push_row_event.state",
            "stay.number",
            "stay.open_number",
            "stay.site_code",
            "stay.room", // of the register of rooms
            "coercive_change.id",
            "coercive_change.kind",
            "coercive_change.reason_code",
            "coercive_change.measure",
            "coercive_change.ending",
            "coercive_change.state",
            "hospital_trip.number",
            "hospital_trip.open_number",
            "hospital_trip.reason",
            "transfer_order.number",
            "transfer_order.direction",
            "transfer_order.open_key",
            "transfer_order.team_code",
            "transfer_order.reason",
            "transfer_order.proposed_plate",
            "transfer_order.door_outcome",
            "identity_access.number",
            "identity_access.reason",
            "monitoring_record.number");

    /** Erased part by part, by {@link AgedResidents} and {@link AgedRounds}. */
    private static final Set<String> LISTS =
            Set.of("resident", "round_coverage", "round_exemption", "push_row_event", "round_sample");

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyTableOfWordsIsErasedOrAboutNobody() {
        Set<String> unknown =
                new TreeSet<>(wordColumns().map(PersonalTablesTests::table).collect(Collectors.toSet()));
        unknown.removeAll(ABOUT_NOBODY);
        unknown.removeAll(LISTS);
        assertThat(unknown).as("tables that could hold words about people").hasSizeGreaterThan(20);
        erased().map(PersonalTable::table).forEach(unknown::remove);

        assertThat(unknown).isEmpty();
    }

    @Test
    void everyColumnOfWordsIsBlankedWhereItsRowStays() {
        Set<String> deleted = PersonalTables.IDENTITY.stream()
                .filter(table -> table.blanked().isEmpty())
                .map(PersonalTable::table)
                .collect(Collectors.toSet());
        Set<String> blanked = PersonalTables.IDENTITY.stream()
                .flatMap(table ->
                        table.blanked().stream().map(set -> table.table() + "." + set.replaceAll("(?s) =.*", "")))
                .collect(Collectors.toSet());
        Set<String> touched =
                PersonalTables.IDENTITY.stream().map(PersonalTable::table).collect(Collectors.toSet());

        assertThat(wordColumns()
                        .filter(column -> touched.contains(table(column)) && !deleted.contains(table(column)))
                        .filter(column ->
                                !NO_WORDS.contains(column) && !CODES.contains(column) && !blanked.contains(column)))
                .isEmpty();
    }

    private static Stream<PersonalTable> erased() {
        return Stream.of(PersonalTables.IDENTITY, PersonalTables.CASE_FACTS).flatMap(List::stream);
    }

    private static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }

    /** Text of more than eight characters, and bytes: a Chinese name or a document is short. */
    private Stream<String> wordColumns() {
        return jdbc.sql("""
                        select c.table_name || '.' || c.column_name from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where lower(c.table_schema) = 'cordon' and t.table_type = 'BASE TABLE'
                          and (c.character_maximum_length > 8 or lower(c.data_type) in ('bytea', 'binary varying'))""").query(String.class).list().stream()
                .map(column -> column.toLowerCase(Locale.ROOT))
                .filter(column -> !column.startsWith("import_trial"));
    }
}
