package org.cordon.platform.audit;

import java.time.Instant;
import java.util.Set;

/**
 * One person whom somebody saw in clear text.
 *
 * @param roles which the reader held then
 * @param units of the reader then
 * @param person the opaque number under which the audit names the person
 */
public record ClearLook(String userId, Set<String> roles, Set<String> units, String person, Instant at) {}
