package org.cordon.imports;

import org.cordon.platform.errors.Unavailable;

/** Workbooks of others are being read; the same may be sent again in a moment. */
public final class UnpackingBusy extends Unavailable {

    private static final String CODE = "import.file.busy";
    private static final String MESSAGE = "Other workbooks are being read; send this one again";

    UnpackingBusy() {
        super(CODE, MESSAGE);
    }

    UnpackingBusy(InterruptedException stopping) {
        super(CODE, MESSAGE, stopping);
    }
}
