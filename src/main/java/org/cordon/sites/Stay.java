package org.cordon.sites;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.cordon.platform.crypto.PersonalText;
import org.cordon.platform.crypto.SealedPersonalText;
import org.cordon.platform.errors.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * One person's isolation at one site. It begins as an expectation when the person is placed at the site, so that the
 * site's free rooms are not promised twice. The site signs for the person on arrival, gives a room and records the
 * intake; health checks follow twice a day. It ends when the release order is signed, or at once when the measure ends in
 * any other way: turned positive, moved out, died. A person has one open stay; only people who belong together share a
 * room.
 */
@Entity
class Stay {

    private static final String TURNED_POSITIVE = "converted";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stay_seq")
    @SequenceGenerator(name = "stay_seq", sequenceName = "stay_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String number;

    /** The number while the stay is open, unique. */
    @Column
    private @Nullable String openNumber;

    private String siteCode;

    @Column
    private Instant expectedAt;

    @Column
    private @Nullable Instant arrivedAt;

    @Column
    private @Nullable BigDecimal arrivalTemperature;

    @Column
    @Convert(converter = SealedPersonalText.class)
    private @Nullable PersonalText belongings;

    private @Nullable String room;

    /** Site and room while the person lives in it. */
    private @Nullable String occupiedRoom;

    private @Nullable Instant checkedInAt;

    @Column
    @Convert(converter = SealedPersonalText.class)
    private @Nullable PersonalText intake;

    @Column
    private @Nullable Instant leftAt;

    @Column
    private @Nullable String releaseOrderNumber;

    @Column
    private @Nullable String endReason;

    Stay(String number, String siteCode, Clock clock) {
        this.number = number;
        this.openNumber = number;
        this.siteCode = siteCode;
        this.expectedAt = clock.instant();
    }

    @SuppressWarnings("NullAway.Init")
    protected Stay() {}

    static String roomKey(String siteCode, String room) {
        return siteCode + "/" + room;
    }

    /** Another site takes the person, while none has signed for them. */
    void moveTo(String otherSite) {
        if (room != null || (arrivedAt != null && !siteCode.equals(otherSite))) {
            throw new Conflict("stay.elsewhere", "%s already has a room at another site".formatted(number), number);
        }
        siteCode = otherSite;
    }

    void arrive(Arrival arrival, Clock clock) {
        arrivedAt = clock.instant();
        arrivalTemperature = arrival.temperature();
        belongings = PersonalText.of(number, arrival.belongings());
    }

    void checkIn(String roomName, Clock clock) {
        room = roomName;
        occupiedRoom = roomKey(siteCode, roomName);
        checkedInAt = clock.instant();
    }

    void recordIntake(@Nullable String notes) {
        intake = PersonalText.of(number, notes);
    }

    void release(String orderNumber, Clock clock) {
        releaseOrderNumber = orderNumber;
        end("released", clock);
    }

    void end(String reason, Clock clock) {
        leftAt = clock.instant();
        endReason = reason;
        openNumber = null;
        occupiedRoom = null;
    }

    /** Whether the site has signed for the person. */
    boolean hasArrived() {
        return arrivedAt != null;
    }

    boolean turnedPositive() {
        return TURNED_POSITIVE.equals(endReason);
    }

    long id() {
        return Objects.requireNonNull(id, "a stay has no id before it is stored");
    }

    String number() {
        return number;
    }

    String siteCode() {
        return siteCode;
    }

    /** As results of environment samples name it; empty while no room is given. */
    Optional<String> place() {
        return Optional.ofNullable(occupiedRoom);
    }

    /** The room that was given, also when the stay is over. */
    Optional<String> room() {
        return Optional.ofNullable(room);
    }

    Optional<Instant> checkedInAt() {
        return Optional.ofNullable(checkedInAt);
    }
}
