package org.cordon.exchange;

/** Another node has taken the lane over, because this one was silent for too long; whatever it did not finish is theirs. */
final class LaneLost extends RuntimeException {

    LaneLost(LaneClaim claim) {
        super("Lane %d of receiver %d is another node's".formatted(claim.lane(), claim.receiverId()));
    }
}
