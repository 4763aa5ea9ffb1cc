package org.cordon.contacts;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.cordon.platform.data.Sequences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the first row of a link past Hibernate, whose session would not survive losing the race for it. */
@Repository
class NewExposureLinks {

    private final JdbcClient jdbc;
    private final Sequences sequences;
    private final Clock clock;

    NewExposureLinks(JdbcClient jdbc, Sequences sequences, Clock clock) {
        this.jdbc = jdbc;
        this.sequences = sequences;
        this.clock = clock;
    }

    void insert(ContactDetails details, Instant listedAt) {
        jdbc.sql("""
                        insert into cordon.exposure_link (id, source_person_id, contact_person_id, directed, category,
                            relation, setting, first_exposure_date, last_exposure_date, origin, listed_at)
                        values (:id, :source, :contact, :directed, :category,
                            :relation, :setting, :first, :last, :origin, :listedAt)""")
                .param("id", sequences.next("cordon.exposure_link_seq"))
                .param("source", details.sourcePersonId())
                .param("contact", details.contactPersonId())
                .param("directed", details.directed())
                .param("category", details.category().name())
                .param("relation", details.relation())
                .param("setting", details.setting())
                .param("first", details.firstExposureDate())
                .param("last", details.lastExposureDate())
                .param("origin", details.origin())
                .param("listedAt", OffsetDateTime.ofInstant(listedAt, clock.getZone()))
                .update();
    }
}
