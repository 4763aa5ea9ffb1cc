package org.cordon.persons;

import java.util.List;

/** Nobody can tell any more who these people are. */
public record IdentityErased(List<Long> personIds) {}
