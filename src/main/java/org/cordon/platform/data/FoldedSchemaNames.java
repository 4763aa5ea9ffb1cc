package org.cordon.platform.data;

import java.util.Arrays;
import java.util.Locale;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Spells the schema for Flyway as the database itself would: Flyway quotes the name, while our SQL does not, and H2
 * folds what is not quoted to capitals.
 */
@Component
class FoldedSchemaNames implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration flyway) {
        if (foldsToCapitals(flyway)) {
            flyway.schemas(capitals(flyway.getSchemas()));
            flyway.defaultSchema(flyway.getDefaultSchema().toUpperCase(Locale.ROOT));
        }
    }

    private static boolean foldsToCapitals(FluentConfiguration flyway) {
        try {
            return JdbcUtils.extractDatabaseMetaData(flyway.getDataSource(), meta -> meta.storesUpperCaseIdentifiers());
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not say how it spells names. Is it running?", e);
        }
    }

    private static String[] capitals(String[] names) {
        return Arrays.stream(names).map(name -> name.toUpperCase(Locale.ROOT)).toArray(String[]::new);
    }
}
