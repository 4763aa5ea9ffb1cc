package org.cordon.rounds;

import java.util.List;
import org.cordon.persons.DocumentType;
import org.cordon.persons.IdentitySealing;
import org.cordon.persons.PersonDetails;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Exempts people and places from a round; the next comparison takes their open rows off the lists. */
@Service
public class Exempting {

    private final RoundDirectory rounds;
    private final Exemptions exemptions;
    private final IdentitySealing sealing;

    Exempting(RoundDirectory rounds, Exemptions exemptions, IdentitySealing sealing) {
        this.rounds = rounds;
        this.exemptions = exemptions;
        this.sealing = sealing;
    }

    /** Who is meant: a document, or an area with or without a grid. */
    public record Wanted(
            @Nullable DocumentType documentType,
            @Nullable String documentNumber,
            @Nullable String areaCode,
            @Nullable String gridCode,
            ExemptionReason reason) {

        /** Never shows who it is. */
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /**
     * Writes all of them down, or none; those who are exempt already stay so. Returns how many are new.
     *
     * @throws Refused {@code round.exemption.target}, {@code round.exemption.area}, or what is wrong with a document
     */
    @Transactional
    public int exempt(long roundId, List<Wanted> wanted, String userId) {
        Round round = rounds.require(roundId);
        if (round.isClosed()) {
            throw RoundClosing.closed(roundId);
        }
        int added = 0;
        for (Wanted one : wanted) {
            added += exemptions.add(roundId, exemption(round, one), userId) ? 1 : 0;
        }
        return added;
    }

    private Exemption exemption(Round round, Wanted wanted) {
        String area = wanted.areaCode();
        if ((wanted.documentNumber() == null) == (area == null)) {
            throw new Refused("round.exemption.target", "Give either a document or an area");
        }
        if (area == null) {
            return new Exemption(hash(wanted), null, "", wanted.reason());
        }
        if (!round.covers(area)) {
            throw new Refused("round.exemption.area", "The area " + area + " does not lie in the round", area);
        }
        String grid = wanted.gridCode();
        return new Exemption(null, area, grid == null ? "" : grid, wanted.reason());
    }

    private byte[] hash(Wanted wanted) {
        return sealing.requireIdentityHash(PersonDetails.builder()
                .documentType(wanted.documentType())
                .documentNumber(wanted.documentNumber())
                .build());
    }
}
