package org.cordon.transfers;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The crews of a transfer team and their shifts. */
@Service
@Transactional
public class CrewRegister {

    private final Crews crews;
    private final Clock clock;

    CrewRegister(Crews crews, Clock clock) {
        this.crews = crews;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Crew> of(String teamCode) {
        return crews.findByTeamCodeOrderByName(teamCode);
    }

    /** Those whose shift is now. */
    @Transactional(readOnly = true)
    public List<Crew> working(String teamCode) {
        LocalTime now = LocalTime.now(clock);
        return of(teamCode).stream().filter(crew -> crew.details().worksAt(now)).toList();
    }

    /**
     * Adds a crew to the team.
     *
     * @throws Conflict {@code crew.exists} if the team has a crew of that name
     */
    public Crew register(String teamCode, String name, CrewDetails details) {
        if (crews.findByTeamCodeAndName(teamCode, name).isPresent()) {
            throw new Conflict("crew.exists", "The team has a crew %s already".formatted(name), name);
        }
        return crews.saveAndFlush(new Crew(teamCode, name, details));
    }

    /**
     * Changes what is known about a crew.
     *
     * @throws Conflict {@code crew.changed} if somebody else has changed it since this version
     */
    public Crew change(String teamCode, String name, int version, CrewDetails details) {
        Crew crew = require(teamCode, name);
        if (crew.version() != version) {
            throw new Conflict("crew.changed", "Somebody else has changed %s; read it again".formatted(name), name);
        }
        crew.change(details);
        return crews.saveAndFlush(crew);
    }

    private Crew require(String teamCode, String name) {
        return crews.findByTeamCodeAndName(teamCode, name)
                .orElseThrow(() -> new NotFound("crew.notFound", "The team has no crew %s".formatted(name), name));
    }
}
