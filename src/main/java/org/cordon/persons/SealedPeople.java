package org.cordon.persons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordon.platform.crypto.PersonalKey;
import org.cordon.platform.crypto.Resealing;
import org.cordon.platform.crypto.Vault;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Migration V231: everybody gets a key, and what tells who they are is sealed under it. All people, or nobody. */
@Component
class SealedPeople implements JavaMigration {

    private static final int PAGE = 500;

    private final Vault vault;

    SealedPeople(Vault vault) {
        this.vault = vault;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("231");
    }

    @Override
    public String getDescription() {
        return "seal people by their own keys";
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
        List<Listed> page = page(resealing, 0);
        while (!page.isEmpty()) {
            page.forEach(person -> seal(resealing, person));
            page = page(resealing, page.get(page.size() - 1).id());
        }
    }

    private List<Listed> page(Resealing resealing, long after) {
        return resealing
                .jdbc()
                .sql("select * from cordon.person where id > ? order by id fetch first ? rows only")
                .params(after, PAGE)
                .query((row, number) -> listed(resealing, row))
                .list();
    }

    private static Listed listed(Resealing resealing, ResultSet row) throws SQLException {
        LocalDate toldOn = row.getObject("age_told_on", LocalDate.class);
        String type = row.getString("document_type");
        return new Listed(
                row.getLong("id"),
                new SealedFacts(
                        row.getString("name"),
                        row.getObject("birth_date", LocalDate.class),
                        toldOn == null ? null : row.getInt("age"),
                        toldOn,
                        type == null ? null : DocumentType.valueOf(type),
                        opened(resealing, row, "document_sealed"),
                        opened(resealing, row, "phone_sealed"),
                        opened(resealing, row, "address_sealed"),
                        opened(resealing, row, "note_sealed")));
    }

    private static @Nullable String opened(Resealing resealing, ResultSet row, String column) throws SQLException {
        byte[] sealed = row.getBytes(column);
        return sealed == null ? null : resealing.open(sealed);
    }

    private void seal(Resealing resealing, Listed person) {
        PersonalKey key = resealing.newKey();
        Map<String, byte @Nullable []> names =
                NameBeginnings.columns(vault, person.facts().name());
        List<@Nullable Object> values = new ArrayList<>();
        values.add(key.subject());
        values.add(resealing.seal(key, PersonSealing.text(person.facts())));
        names.values().forEach(mark -> values.add(PersonRows.bytes(mark)));
        values.add(person.id());
        resealing
                .jdbc()
                .sql("update cordon.person set subject = ?, identity_sealed = ?, "
                        + String.join(" = ?, ", names.keySet()) + " = ? where id = ?")
                .params(values)
                .update();
        sealSources(resealing, key, person.id());
    }

    private void sealSources(Resealing resealing, PersonalKey key, long personId) {
        List<SourceKey> sources = resealing
                .jdbc()
                .sql("select source, source_id from cordon.person_source where person_id = ?")
                .param(personId)
                .query((row, number) -> new SourceKey(
                        Objects.requireNonNull(row.getString(1)), Objects.requireNonNull(row.getString(2))))
                .list();
        sources.forEach(source -> resealing
                .jdbc()
                .sql("""
                        insert into cordon.person_source_sealed (source_index, source, source_id_sealed, person_id)
                        values (?, ?, ?, ?)""")
                .params(
                        PersonRows.index(vault, source),
                        source.source(),
                        resealing.seal(key, source.sourceId()),
                        personId)
                .update());
    }

    private record Listed(long id, SealedFacts facts) {}
}
