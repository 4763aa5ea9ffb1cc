package org.cordon.laboratory;

import org.cordon.platform.errors.Unavailable;

/** Too many batches of results are being received at once. */
public final class ResultsBusy extends Unavailable {

    ResultsBusy() {
        super("result.busy", "Other batches of results are being received; send this one again");
    }
}
