package org.cordon.board.web.rounds;

import java.util.Map;
import org.cordon.rounds.CoverageLevel;
import org.cordon.rounds.CoverageLine;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * How far a round is at one place.
 *
 * @param name what the place is called; empty for those whose community or grid nobody knows
 * @param level of which lines this is one
 * @param below the code whose places are shown behind a link; null where there is none
 */
record PlaceLine(String name, @Nullable String below, CoverageLevel level, CoverageLine line) {

    /**
     * The address of who is left there on the work list, where a hyphen stands for the community that nobody knows; null for
     * those whose grid nobody knows, for whom the list cannot be asked.
     */
    public @Nullable String workList(long roundId) {
        if (level == CoverageLevel.GRID && line.gridCode().isEmpty()) {
            return null;
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/worklist")
                .queryParam("round", roundId)
                .queryParam("town", line.townCode());
        if (level != CoverageLevel.TOWN) {
            address.queryParam("community", line.communityCode().isEmpty() ? "-" : line.communityCode());
        }
        if (!line.gridCode().isEmpty()) {
            address.queryParam("grid", "{grid}");
        }
        return address.encode().buildAndExpand(Map.of("grid", line.gridCode())).toUriString();
    }
}
