package org.cordon.residents;

/** Another file lies in the stage now. */
public final class StageLost extends RuntimeException {

    StageLost() {
        super("Another file lies beside the register", null, false, false);
    }
}
