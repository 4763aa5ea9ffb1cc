package org.cordon.sites;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A single room of an isolation site, known by the name on its door. It begins when headquarters opens it; whether it is
 * free is not stored here but follows from the open stays.
 */
@Entity
@Table(name = "site_room")
class Room {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_room_seq")
    @SequenceGenerator(name = "site_room_seq", sequenceName = "site_room_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column
    private String siteCode;

    private String name;

    Room(String siteCode, String name) {
        this.siteCode = siteCode;
        this.name = name;
    }

    @SuppressWarnings("NullAway.Init")
    protected Room() {}

    String name() {
        return name;
    }
}
