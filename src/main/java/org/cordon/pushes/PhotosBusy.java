package org.cordon.pushes;

import org.cordon.platform.errors.Unavailable;

/** Photos of others are being copied; the same may be sent again in a moment. */
public final class PhotosBusy extends Unavailable {

    private static final String CODE = "push.photo.busy";
    private static final String MESSAGE = "Other photos are being copied; send this one again";

    PhotosBusy() {
        super(CODE, MESSAGE);
    }

    PhotosBusy(InterruptedException stopping) {
        super(CODE, MESSAGE, stopping);
    }
}
