package org.cordon.transfers;

/** A vehicle can be planned again: new, back in service, disinfected, or its trip was cancelled. */
public record VehicleReady(String plate) {}
