package org.cordon.sites;

import java.time.Instant;

/** The paper with which somebody leaves an isolation site: the town asks for it at the door. */
public record ReleaseNotice(String number, String orderNumber, String site, Instant leftAt) {}
