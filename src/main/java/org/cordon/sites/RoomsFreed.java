package org.cordon.sites;

/** A room of the site may be given to somebody: disinfected, opened, or no longer reserved. */
public record RoomsFreed(String siteCode) {}
