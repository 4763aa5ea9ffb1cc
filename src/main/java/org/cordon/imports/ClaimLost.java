package org.cordon.imports;

/** This node may not go on with an import: its owner cancelled it, or another node has taken it over. */
final class ClaimLost extends RuntimeException {

    ClaimLost() {
        super("The import is no longer this node's", null, false, false);
    }
}
