package org.cordon.persons;

import org.jspecify.annotations.Nullable;

/** A report about a person that passed the checks. */
record PersonReport(@Nullable SourceKey source, PersonFacts facts) {}
