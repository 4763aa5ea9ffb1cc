package org.cordon.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the facts make of a person who is no case.
 *
 * @param open the time under control that goes on; null if there is none
 * @param interrupted the time that ended with a case which was none and goes on now; null if there is none
 * @param listings every reason for control, as it counts now
 * @param plan what the rules order for them; null if nothing is to be done
 */
public record Outlook(
        @Nullable KeyPerson open,
        @Nullable KeyPerson interrupted,
        String edition,
        List<Listing> listings,
        @Nullable ControlPlan plan) {}
