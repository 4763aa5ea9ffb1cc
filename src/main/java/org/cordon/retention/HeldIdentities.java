package org.cordon.retention;

/** The condition by which a legal hold keeps what is known of somebody by the hash of a document alone. */
final class HeldIdentities {

    private static final String SQL = """
            (exists (select 1 from cordon.legal_hold g where g.number is null and g.lifted_at is null)
              or exists (select 1 from cordon.retention_held_identity i where i.identity_hash = %s))""";

    private HeldIdentities() {}

    /** Never unknown, also where the column is empty. */
    static String holds(String column) {
        return SQL.formatted(column);
    }
}
