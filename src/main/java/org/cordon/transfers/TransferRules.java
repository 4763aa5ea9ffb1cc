package org.cordon.transfers;

/** The rules of driving people; the answer to one question may change when a table is deployed. */
public interface TransferRules {

    TransferRule of(Direction direction, TransferReason reason);
}
