package org.cordon.transfers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A driver and the attendants who ride along, working the same shift every day. It begins when the team sets it up, and
 * is off duty for as long as the team says so.
 */
@Entity
public class Crew {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crew_seq")
    @SequenceGenerator(name = "crew_seq", sequenceName = "crew_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @Column
    private String teamCode;

    private String name;
    private String driver;
    private int attendants;
    private LocalTime shiftStart;
    private LocalTime shiftEnd;
    private boolean onDuty;

    Crew(String teamCode, String name, CrewDetails details) {
        this.teamCode = teamCode;
        this.name = name;
        this.driver = details.driver();
        this.shiftStart = details.shiftStart();
        this.shiftEnd = details.shiftEnd();
        change(details);
    }

    @SuppressWarnings("NullAway.Init")
    protected Crew() {}

    final void change(CrewDetails details) {
        driver = details.driver();
        attendants = details.attendants();
        shiftStart = details.shiftStart();
        shiftEnd = details.shiftEnd();
        onDuty = details.onDuty();
    }

    public String name() {
        return name;
    }

    /** Changes with every change; a reader names it to say what they changed. */
    public int version() {
        return version;
    }

    public CrewDetails details() {
        return new CrewDetails(driver, attendants, shiftStart, shiftEnd, onDuty);
    }
}
