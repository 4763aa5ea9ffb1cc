package org.cordon.sites;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A room of an isolation site, known by the name on its door. It begins when headquarters opens it, for one person, for
 * somebody and their carer, or without barriers; headquarters may close it and open it again. Whether it is free is not
 * stored here: that follows from who holds its beds, from the open stays and from its disinfection.
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

    @Column
    @Enumerated(EnumType.STRING)
    private RoomKind kind;

    @Column
    private @Nullable Integer floor;

    private int beds;

    @Column
    private @Nullable Instant closedAt;

    Room(String siteCode, String name, NewRooms like) {
        this.siteCode = siteCode;
        this.name = name;
        this.kind = like.kind();
        this.beds = like.beds();
        this.floor = like.floor() == null ? Floor.of(name).orElse(null) : like.floor();
    }

    @SuppressWarnings("NullAway.Init")
    protected Room() {}

    void close(Instant now) {
        closedAt = now;
    }

    void open() {
        closedAt = null;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    String name() {
        return name;
    }

    int beds() {
        return beds;
    }
}
