package org.cordon.sites;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a room that somebody left from the next guest until it is disinfected and, where the rules ask for it, sampled. */
@Service
public class RoomDisinfection {

    private final Disinfections disinfections;
    private final Stays stays;
    private final SiteRules rules;
    private final SiteProcess process;
    private final Clock clock;

    RoomDisinfection(Disinfections disinfections, Stays stays, SiteRules rules, SiteProcess process, Clock clock) {
        this.disinfections = disinfections;
        this.stays = stays;
        this.rules = rules;
        this.process = process;
        this.clock = clock;
    }

    /** How the disinfection of a room is called, {@code RM-<site>-<room>}. */
    static String number(String siteCode, String room) {
        return "RM-%s-%s".formatted(siteCode, room);
    }

    /** How the disinfection of the room is called in which samples of this place are taken. */
    static String numberOf(String place) {
        return "RM-" + place.replace('/', '-');
    }

    /** The person has left the room: it needs disinfection, unless somebody else still lives in it. */
    void needFor(Stay stay, String room) {
        if (stays.findByOccupiedRoom(Stay.roomKey(stay.siteCode(), room)).isEmpty()) {
            String number = number(stay.siteCode(), room);
            disinfections.open(number, stay, room, rules.needsSample(stay.turnedPositive()));
            process.disinfect(number);
        }
    }

    /** The stay has ended: its room, if it had one, needs disinfection. */
    void needFor(Stay stay) {
        stay.room().ifPresent(room -> needFor(stay, room));
    }

    /** @throws Conflict {@code room.notDisinfected} as long as the room waits for it */
    void requireClean(String siteCode, String room) {
        if (disinfections.find(number(siteCode, room)).isPresent()) {
            throw new Conflict(
                    "room.notDisinfected",
                    "Room %s is not disinfected yet; choose another one or have it disinfected first".formatted(room),
                    room);
        }
    }

    /** The site whose room the open disinfection is about. */
    public Optional<String> siteOf(String number) {
        return disinfections.find(number).map(Disinfection::siteCode);
    }

    /**
     * The room is disinfected.
     *
     * @param empty whether somebody has looked that nobody is in it any more
     * @param at now, if nobody says it
     * @throws Refused {@code room.notEmpty}; {@code room.disinfectedWhen} if the time lies in the future or before the room was left
     */
    @Transactional
    public void done(String number, boolean empty, String agent, @Nullable Instant at) {
        if (!empty) {
            throw new Refused("room.notEmpty", "See first that nobody is in the room any more");
        }
        Instant when = at == null ? clock.instant() : at;
        Instant needed = disinfections.hold(number).orElseThrow().neededAt();
        if (when.isAfter(clock.instant()) || when.isBefore(needed.truncatedTo(ChronoUnit.MINUTES))) {
            throw new Refused(
                    "room.disinfectedWhen", "The room was disinfected after it was left, and not in the future");
        }
        disinfections.done(number, agent, when);
    }
}
