package org.cordon.transfers;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The drive of one person in one direction. It begins with the phase of the transfer team and waits for a seat on a trip;
 * while there is no vehicle it stands in the queue by risk. Going out, the crew checks identity and temperature at the
 * door: with fever, after a refusal or when nobody opens the person gives the seat back and the order waits again. It ends
 * with the arrival, or is cancelled when the measure ends before. A person has at most one open order per direction.
 */
@Entity
class TransferOrder {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "transfer_order_seq")
    @SequenceGenerator(name = "transfer_order_seq", sequenceName = "transfer_order_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String number;
    private @Nullable Long personId;
    private @Nullable String teamCode;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    private @Nullable TransferReason reason;

    private @Nullable Integer urgency;

    /** Number and direction while the order is open, unique: the database refuses a second open order. */
    private @Nullable String openKey;

    @Column
    private Instant orderedAt;

    private @Nullable Instant queuedAt;
    private @Nullable String proposedPlate;

    private @Nullable Long tripId;

    @Column
    private @Nullable Integer tripSeats;

    private @Nullable Integer seat;

    @Enumerated(EnumType.STRING)
    private @Nullable DoorOutcome doorOutcome;

    private @Nullable Instant boardedAt;

    @Column
    private @Nullable BigDecimal temperature;

    @Column
    @Convert(converter = SealedPersonalText.class)
    private @Nullable PersonalText symptoms;

    private @Nullable Instant departedAt;

    @Column
    private @Nullable Instant arrivedAt;

    @Column
    @Convert(converter = SealedPersonalText.class)
    private @Nullable PersonalText route;

    @Column
    @Convert(converter = SealedPersonalText.class)
    private @Nullable PersonalText remark;

    @Column
    private @Nullable Instant cancelledAt;

    TransferOrder(
            String number,
            Traveller traveller,
            String teamCode,
            Direction direction,
            TransferRule rule,
            Instant orderedAt) {
        this.number = number;
        this.teamCode = teamCode;
        this.direction = direction;
        this.openKey = openKey(number, direction);
        this.personId = traveller.personId();
        this.reason = traveller.reason();
        this.urgency = rule.urgency();
        this.orderedAt = orderedAt;
    }

    @SuppressWarnings("NullAway.Init")
    protected TransferOrder() {}

    static String openKey(String number, Direction direction) {
        return number + "/" + direction;
    }

    /** Takes over what an order from before there were trips does not know. */
    void complete(Traveller traveller, String team, TransferRule rule) {
        personId = traveller.personId();
        reason = traveller.reason();
        teamCode = team;
        urgency = rule.urgency();
    }

    /** Sits down on a trip and waits no longer. */
    void takeSeat(Trip trip, int place) {
        requireNotOnBoard();
        tripId = trip.id();
        tripSeats = trip.seats();
        seat = place;
        queuedAt = null;
        proposedPlate = null;
    }

    /** Gives the seat back; who is on board keeps it. */
    void leaveTrip() {
        requireNotOnBoard();
        tripId = null;
        tripSeats = null;
        seat = null;
    }

    /** There is no vehicle: waits in the queue, from the first time on. */
    void queue(Instant now) {
        queuedAt = queuedAt == null ? now : queuedAt;
        proposedPlate = null;
    }

    /** Somebody looks for a seat again. */
    void leaveQueue() {
        queuedAt = null;
        proposedPlate = null;
    }

    void propose(String plate) {
        proposedPlate = plate;
    }

    void stayBehind(DoorOutcome outcome) {
        doorOutcome = outcome;
        leaveTrip();
    }

    /** Has fever: carried like a case from now on. */
    void carryLikeCase(TransferRule rule, Boarding found) {
        reason = TransferReason.FEVER;
        urgency = rule.urgency();
        temperature = found.temperature();
        symptoms = PersonalText.of(number, found.symptoms());
        stayBehind(DoorOutcome.FEVER);
    }

    /** Steps in; an order from before there were trips has no seat. */
    void board(Boarding found, Clock clock) {
        if (tripId == null && teamCode != null) {
            throw new Refused("transfer.notOrdered", "No vehicle was planned for %s".formatted(number), number);
        }
        doorOutcome = DoorOutcome.BOARDS;
        boardedAt = clock.instant();
        temperature = found.temperature();
        symptoms = PersonalText.of(number, found.symptoms());
    }

    /** On the way back the site has released the person: they step in without a check. */
    void arrive(Drive drive) {
        if (direction == Direction.OUT && boardedAt == null) {
            throw new Refused("transfer.notBoarded", "%s was not boarded".formatted(number), number);
        }
        departedAt = drive.departure(boardedAt);
        boardedAt = boardedAt == null ? departedAt : boardedAt;
        arrivedAt = drive.arrivedAt();
        route = PersonalText.of(number, drive.route());
        remark = PersonalText.of(number, drive.remark());
        openKey = null;
    }

    /** Nobody records who steps in on the way back: whoever has a seat then counts as aboard, and the vehicle as used. */
    void cancel(Clock clock) {
        if (direction == Direction.BACK && tripId != null && boardedAt == null) {
            boardedAt = clock.instant();
        }
        if (boardedAt == null) {
            leaveTrip();
        }
        cancelledAt = clock.instant();
        queuedAt = null;
        proposedPlate = null;
        openKey = null;
    }

    /** Can be fetched again, after a refusal or an absence was settled. */
    void standReady() {
        doorOutcome = isHeld() ? null : doorOutcome;
    }

    boolean isBoarded() {
        return boardedAt != null;
    }

    /** Refused or was absent, and nobody has settled it yet. */
    boolean isHeld() {
        return doorOutcome == DoorOutcome.REFUSES || doorOutcome == DoorOutcome.ABSENT;
    }

    private void requireNotOnBoard() {
        if (boardedAt != null) {
            throw new Conflict("transfer.onBoard", "%s is already on board".formatted(number), number);
        }
    }

    String number() {
        return number;
    }

    /** Empty for orders from before there were trips. */
    Optional<Long> personId() {
        return Optional.ofNullable(personId);
    }

    /** Empty for orders from before there were trips. */
    Optional<String> teamCode() {
        return Optional.ofNullable(teamCode);
    }

    Direction direction() {
        return direction;
    }

    TransferReason reason() {
        return reason == null ? TransferReason.OTHER_RISK : reason;
    }

    int urgency() {
        return urgency == null ? Integer.MAX_VALUE : urgency;
    }

    Instant orderedAt() {
        return orderedAt;
    }

    Optional<Instant> queuedAt() {
        return Optional.ofNullable(queuedAt);
    }

    Optional<String> proposedPlate() {
        return Optional.ofNullable(proposedPlate);
    }

    Optional<Long> tripId() {
        return Optional.ofNullable(tripId);
    }

    int seat() {
        return Objects.requireNonNull(seat);
    }

    /** When they arrived, or their control ended on the way. */
    Optional<Instant> leftAt() {
        return Optional.ofNullable(arrivedAt == null ? cancelledAt : arrivedAt);
    }

    boolean isOnBoard() {
        return boardedAt != null;
    }

    boolean isOpen() {
        return openKey != null;
    }
}
