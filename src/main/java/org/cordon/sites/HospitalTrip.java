package org.cordon.sites;

import java.time.Instant;

/** Where somebody in isolation has to go, when and why. */
public record HospitalTrip(HospitalTripReason reason, String hospital, Instant appointmentAt) {}
