package org.cordon.contacts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody is named as a contact, or was exposed later than was known. An undirected link says so for both people. */
public record ContactListed(
        long linkId,
        long sourcePersonId,
        long contactPersonId,
        ContactCategory category,
        @Nullable LocalDate lastExposureDate) {}
