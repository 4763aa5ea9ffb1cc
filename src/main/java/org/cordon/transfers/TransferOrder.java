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
import org.cordon.platform.crypto.SealedText;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The drive of one person in one direction. It begins when the transfer team plans a vehicle, and may be planned anew
 * until the person is on board. Going out, the team checks identity and temperature at boarding; on the way back the
 * site has already released the person. It ends with the arrival, or is cancelled when the measure ends before. A
 * person has at most one open order per direction.
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

    @Enumerated(EnumType.STRING)
    private Direction direction;

    /** Number and direction while the order is open, unique: the database refuses a second open order. */
    private @Nullable String openKey;

    @Column
    private String vehiclePlate;

    @Column
    private String driver;

    @Column
    private @Nullable Instant plannedPickupAt;

    @Column
    private Instant orderedAt;

    private @Nullable Instant boardedAt;

    @Column
    private @Nullable BigDecimal temperature;

    @Column
    @Convert(converter = SealedText.class)
    private @Nullable String symptoms;

    @Column
    private @Nullable Instant arrivedAt;

    @Column
    @Convert(converter = SealedText.class)
    private @Nullable String remark;

    @Column
    private @Nullable Instant cancelledAt;

    TransferOrder(String number, Direction direction, VehiclePlan plan, Clock clock) {
        this.number = number;
        this.direction = direction;
        this.openKey = openKey(number, direction);
        this.orderedAt = clock.instant();
        this.vehiclePlate = plan.vehiclePlate();
        this.driver = plan.driver();
        this.plannedPickupAt = plan.plannedPickupAt();
    }

    @SuppressWarnings("NullAway.Init")
    protected TransferOrder() {}

    static String openKey(String number, Direction direction) {
        return number + "/" + direction;
    }

    /** Another vehicle, while the person is not yet on board. */
    void planAnew(VehiclePlan plan) {
        if (boardedAt != null) {
            throw new Conflict("transfer.onBoard", "%s is already on board".formatted(number), number);
        }
        vehiclePlate = plan.vehiclePlate();
        driver = plan.driver();
        plannedPickupAt = plan.plannedPickupAt();
    }

    void board(Boarding boarding, Clock clock) {
        boardedAt = clock.instant();
        temperature = boarding.temperature();
        symptoms = boarding.symptoms();
    }

    void arrive(Instant at, @Nullable String note) {
        if (direction == Direction.OUT && boardedAt == null) {
            throw new Refused("transfer.notBoarded", "%s was not boarded".formatted(number), number);
        }
        arrivedAt = at;
        remark = note;
        openKey = null;
    }

    void cancel(Clock clock) {
        cancelledAt = clock.instant();
        openKey = null;
    }

    String number() {
        return number;
    }

    boolean isOpen() {
        return openKey != null;
    }
}
