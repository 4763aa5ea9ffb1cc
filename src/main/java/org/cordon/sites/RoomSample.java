package org.cordon.sites;

import java.time.Instant;

/**
 * A sample that the staff of a site took in somebody's room.
 *
 * @param place as results name it, such as {@code 370215IS1/0301}
 * @param dueBackAt from then on another sample is taken if the result has not come
 */
record RoomSample(String number, String place, String sampleNumber, Instant takenAt, Instant dueBackAt) {}
