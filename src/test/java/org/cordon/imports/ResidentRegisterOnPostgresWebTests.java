package org.cordon.imports;

import org.cordon.testing.OnPostgres;
import org.junit.jupiter.api.Test;

@OnPostgres
class ResidentRegisterOnPostgresWebTests extends ResidentRegisterWebTests {

    /** Languages sort punctuation before digits, bytes do not. */
    @Test
    void showsATownItsOwnResidentsInADatabaseThatSortsAsALanguageDoes() {
        collate("\"und-x-icu\"");
        try {
            showsATownItsOwnResidentsOnly();
        } finally {
            collate("\"default\"");
        }
    }

    private void collate(String collation) {
        jdbc.sql("alter table cordon.resident alter column area_code type varchar(12) collate " + collation)
                .update();
    }
}
