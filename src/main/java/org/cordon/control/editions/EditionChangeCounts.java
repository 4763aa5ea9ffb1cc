package org.cordon.control.editions;

import java.util.Map;
import java.util.UUID;

/**
 * How many people an edition change concerns, and how.
 *
 * @param byEffect one figure for each effect, also where it is 0; their sum is everybody
 * @param raised people who go back to the decision on their measure; they are counted in one of the effects too
 */
public record EditionChangeCounts(UUID id, Map<EditionEffect, Long> byEffect, long raised) {

    public long people() {
        return byEffect.values().stream().mapToLong(Long::longValue).sum();
    }

    /** People for whom a release will be proposed; nobody is released without the signed order. */
    public long proposedForRelease() {
        return of(EditionEffect.NOT_JUDGED) + of(EditionEffect.OVER);
    }

    public long of(EditionEffect effect) {
        return byEffect.getOrDefault(effect, 0L);
    }
}
