package org.cordon.residents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who lives in the district, as a register says. A resident begins with the first file that names them, changes
 * with every file that says something else, and is marked when a full register no longer does; nobody is deleted, and
 * whoever comes back is the same resident with the same id. Who stays away for a period is erased: a number and a town are
 * left, and whoever comes back then is somebody new. Registered is not known: a person of ours exists only once
 * something happens to them, and finds its resident by the hash of the document.
 *
 * @param sealed who it is; null once that is erased
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Resident(
        long id,
        byte @Nullable [] sealed,
        String areaCode,
        String gridCode,
        @Nullable String householdId,
        Instant since,
        @Nullable Instant removedAt) {}
