package org.cordon.transfers;

/**
 * What is to be known about a vehicle before somebody steps in.
 *
 * @param seats for passengers, without the crew
 * @param sealedCab whether driver and passengers breathe separate air
 * @param negativePressure whether the cabin's air is sucked off and filtered
 * @param inService whether it may be planned at all
 */
public record VehicleDetails(
        VehicleKind kind, int seats, boolean sealedCab, boolean negativePressure, boolean inService) {}
