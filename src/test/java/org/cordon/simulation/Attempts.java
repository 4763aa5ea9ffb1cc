package org.cordon.simulation;

import java.util.Set;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.security.StaffUser;
import org.cordon.platform.web.EngineFailures;

/** Does what staff try; of what may be refused to honest staff who know less than the product, it counts the refusals. */
final class Attempts {

    private static final Set<String> IN_THE_NATURE_OF_THINGS = Set.of(
            "release.waitAgain",
            "vehicle.isFree",
            "vehicle.notSuitable",
            "vehicle.notDisinfected",
            "vehicle.outOfService",
            "transfer.alone",
            "transfer.assignmentRefused",
            "trip.full",
            "trip.otherDirection",
            "trip.arriving",
            "trip.noDriver",
            "trip.open",
            "room.none",
            "room.occupied",
            "room.reserved",
            "room.notDisinfected",
            "room.gone",
            "room.inUse",
            "sample.singleNeeded",
            "discharge.early");

    private final Setting setting;
    private final SignIn signIn;

    Attempts(Setting setting) {
        this.setting = setting;
        this.signIn = new SignIn(setting);
    }

    /** Whether it was done. */
    boolean as(StaffUser staff, String what, Runnable work) {
        setting.time().tick();
        try {
            return signIn.as(staff, () -> {
                work.run();
                setting.tally().add(what);
                return true;
            });
        } catch (RuntimeException failure) {
            String code = EngineFailures.refusalIn(failure)
                    .map(DomainException::code)
                    .filter(IN_THE_NATURE_OF_THINGS::contains)
                    .orElseThrow(() -> new IllegalStateException(
                            "Hour %d: %s failed for %s".formatted(setting.time().hour(), what, staff.userId()),
                            failure));
            setting.tally().add("refused " + code + " " + what);
            return false;
        }
    }
}
