package org.cordon.sites;

/** A room is kept for the person now. */
public record RoomReserved(String number) {}
