package org.cordon.sites;

import org.jspecify.annotations.Nullable;

/**
 * One difference between the rooms of a site and the processes.
 *
 * @param number the person, or the room's disinfection
 * @param code what kind of difference it is
 * @param owner the unit that has to look
 */
public record SiteFinding(
        String number, @Nullable String site, @Nullable String room, String code, String difference, String owner) {}
