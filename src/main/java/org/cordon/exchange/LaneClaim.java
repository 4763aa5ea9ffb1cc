package org.cordon.exchange;

import java.util.UUID;

/**
 * A lane of a receiver in the hands of one thread of one node.
 *
 * @param token by which the database knows whose it is
 */
record LaneClaim(long receiverId, int lane, UUID token) {}
