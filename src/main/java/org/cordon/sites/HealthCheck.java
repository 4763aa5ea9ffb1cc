package org.cordon.sites;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import org.cordon.platform.crypto.PersonalText;
import org.cordon.platform.crypto.SealedPersonalText;
import org.jspecify.annotations.Nullable;

/** One look at one person: temperature and symptoms, twice a day during a stay. It is written once and never changed. */
@Entity
class HealthCheck {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "health_check_seq")
    @SequenceGenerator(name = "health_check_seq", sequenceName = "health_check_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column
    private long stayId;

    @Column
    private String number;

    @Column
    private Instant checkedAt;

    @Column
    private BigDecimal temperature;

    @Column
    @Convert(converter = SealedPersonalText.class)
    private @Nullable PersonalText symptoms;

    @Column
    @Convert(converter = SealedPersonalText.class)
    private @Nullable PersonalText remark;

    HealthCheck(Stay stay, HealthReading reading, Clock clock) {
        this.stayId = stay.id();
        this.number = stay.number();
        this.checkedAt = clock.instant();
        this.temperature = reading.temperature();
        this.symptoms = PersonalText.of(number, reading.symptoms());
        this.remark = PersonalText.of(number, reading.remark());
    }

    @SuppressWarnings("NullAway.Init")
    protected HealthCheck() {}
}
