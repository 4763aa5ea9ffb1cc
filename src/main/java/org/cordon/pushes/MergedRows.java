package org.cordon.pushes;

import org.cordon.persons.PeopleMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives rows about a merged record to the survivor, so that whoever is looked for and whoever the next file names is one
 * person. Where both were on a list of one day, both rows stay, and the survivor's counts for the next file.
 */
@Component
class MergedRows {

    private final JdbcClient jdbc;

    MergedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(PeopleMerged merged) {
        jdbc.sql("""
                        delete from cordon.push_entry e where e.person_id = :merged and exists (
                            select 1 from cordon.push_entry k where k.person_id = :survivor
                              and k.kind = e.kind and k.event_date = e.event_date)""")
                .param("survivor", merged.survivorId())
                .param("merged", merged.mergedId())
                .update();
        move("push_entry", merged);
        move("push_row", merged);
        move("push_search", merged);
    }

    private void move(String table, PeopleMerged merged) {
        jdbc.sql("update cordon." + table + " set person_id = ? where person_id = ?")
                .params(merged.survivorId(), merged.mergedId())
                .update();
    }
}
