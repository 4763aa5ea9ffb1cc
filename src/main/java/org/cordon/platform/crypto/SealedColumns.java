package org.cordon.platform.crypto;

import java.util.List;

/**
 * Columns of one table that are sealed under the key of a subject.
 *
 * @param id the column that tells the rows apart
 * @param subject SQL for whose key seals a row
 */
record SealedColumns(String table, String id, String subject, List<String> columns) {

    /** All of them, as they were when subjects got keys (V232). */
    static final List<SealedColumns> ALL = List.of(
            of("task_answer", "task_id", "coalesce(process_number, 'task:' || task_id)", "answers"),
            of("monitoring_record", "id", "number", "symptoms"),
            of("health_check", "id", "number", "symptoms", "remark"),
            of("stay", "id", "number", "belongings", "intake"),
            of("transfer_order", "id", "number", "symptoms", "route", "remark"),
            of("investigation", "case_id", caseNumber(), "last_seen_places", "urgent_contacts", "summary"),
            of("identity_correction", "id", "'corrected:' || person_id", "before_sealed", "reason_sealed"),
            of(
                    "seen_identity",
                    "question",
                    "question",
                    "name_sealed",
                    "document_sealed",
                    "reason_sealed",
                    "answer_sealed"),
            of("test_result_version", "id", named(), "identity_sealed"));

    private static SealedColumns of(String table, String id, String subject, String... columns) {
        return new SealedColumns("cordon." + table, id, subject, List.of(columns));
    }

    private static String caseNumber() {
        return "'PC-' || case when case_id < 1000000 then lpad(cast(case_id as varchar), 6, '0')"
                + " else cast(case_id as varchar) end";
    }

    private static String named() {
        return "coalesce('named:' || identity_mark, 'result:' || test_result_id)";
    }
}
