package org.cordon.platform.crypto;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;

/** Migration V232: what was sealed by the vault's own key is sealed under its subjects' keys. All of it, or nothing. */
@Component
class SealedByVault implements JavaMigration {

    private static final int PAGE = 500;

    private final Vault vault;

    SealedByVault(Vault vault) {
        this.vault = vault;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("232");
    }

    @Override
    public String getDescription() {
        return "seal by subject";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        Resealing resealing = new Resealing(vault, context.getConnection());
        SealedColumns.ALL.forEach(columns -> reseal(resealing, columns));
    }

    private static void reseal(Resealing resealing, SealedColumns columns) {
        List<Row> page = page(resealing, columns, null);
        while (!page.isEmpty()) {
            page.forEach(row -> update(resealing, columns, row));
            page = page(resealing, columns, page.get(page.size() - 1).id());
        }
    }

    private static List<Row> page(Resealing resealing, SealedColumns columns, @Nullable Object after) {
        String sql = "select %s, %s as subject, %s from %s where %s %s order by 1 fetch first %d rows only"
                .formatted(
                        columns.id(),
                        columns.subject(),
                        String.join(", ", columns.columns()),
                        columns.table(),
                        columns.id(),
                        after == null ? "is not null" : "> ?",
                        PAGE);
        return resealing
                .jdbc()
                .sql(sql)
                .params(after == null ? List.of() : List.of(after))
                .query((result, number) -> row(result, columns))
                .list();
    }

    private static Row row(ResultSet result, SealedColumns columns) throws SQLException {
        List<byte @Nullable []> sealed = new ArrayList<>();
        for (String column : columns.columns()) {
            sealed.add(result.getBytes(column));
        }
        return new Row(
                Objects.requireNonNull(result.getObject(1)), Objects.requireNonNull(result.getString(2)), sealed);
    }

    private static void update(Resealing resealing, SealedColumns columns, Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (byte @Nullable [] sealed : row.sealed()) {
            values.add(new SqlParameterValue(
                    Types.VARBINARY, sealed == null ? null : resealing.reseal(row.subject(), sealed)));
        }
        values.add(row.id());
        String assignments = String.join(" = ?, ", columns.columns()) + " = ?";
        resealing
                .jdbc()
                .sql("update " + columns.table() + " set " + assignments + " where " + columns.id() + " = ?")
                .params(values)
                .update();
    }

    private record Row(Object id, String subject, List<byte @Nullable []> sealed) {}
}
