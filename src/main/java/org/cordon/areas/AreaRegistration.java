package org.cordon.areas;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the yearly tables of division codes in. A division is never deleted: its code ends with a year. */
@Service
public class AreaRegistration {

    private static final Pattern CODE = Pattern.compile(DivisionCodes.SHAPE);
    private static final int DISTRICT = 6;
    private static final int LEVEL = 3;

    private final Areas areas;

    AreaRegistration(Areas areas) {
        this.areas = areas;
    }

    /** What a line of a table did. */
    public enum Outcome {
        /** Nobody knew the code. */
        CREATED,
        /** The name or the years of a known code changed. */
        UPDATED,
        /** All of it was known. */
        UNCHANGED
    }

    /**
     * Adds a division or takes its newer description, keeping what the line says nothing of; whoever it lies in comes
     * first.
     *
     * @throws Refused {@code area.code}, {@code area.years} or {@code area.parent.unknown}
     */
    @Transactional
    public Outcome register(AreaDetails details) {
        Optional<Area> known = areas.findByCode(details.code());
        if (known.isPresent()) {
            return update(known.get(), known.get().completed(details));
        }
        check(details);
        Area area = new Area(
                details.code(), level(details.code()), parent(details.code()), details.nameZh(), details.english());
        area.describe(details);
        areas.save(area);
        return Outcome.CREATED;
    }

    private Outcome update(Area known, AreaDetails details) {
        check(details);
        if (known.isDescribedBy(details)) {
            return Outcome.UNCHANGED;
        }
        known.describe(details);
        areas.save(known);
        return Outcome.UPDATED;
    }

    private static void check(AreaDetails details) {
        String successor = details.successorCode();
        boolean isSuccessorCode = successor == null || CODE.matcher(successor).matches();
        if (!CODE.matcher(details.code()).matches() || !isSuccessorCode) {
            throw new Refused("area.code", "A division code has 6, 9 or 12 digits");
        }
        Integer from = details.validFrom();
        Integer until = details.validUntil();
        if (from != null && until != null && from > until) {
            throw new Refused("area.years", "The code ends in " + until + ", before it begins in " + from, until, from);
        }
    }

    private @Nullable String parent(String code) {
        if (code.length() == DISTRICT) {
            return null;
        }
        String parent = code.substring(0, code.length() - LEVEL);
        if (!areas.existsByCode(parent)) {
            throw new Refused(
                    "area.parent.unknown",
                    "Nobody knows the division " + parent + " that " + code + " lies in; it comes first",
                    parent,
                    code);
        }
        return parent;
    }

    private static AreaLevel level(String code) {
        return switch (code.length()) {
            case DISTRICT -> AreaLevel.DISTRICT;
            case DISTRICT + LEVEL -> AreaLevel.TOWN;
            default -> AreaLevel.COMMUNITY;
        };
    }
}
