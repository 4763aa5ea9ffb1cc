package org.cordon.persons;

/** What a list or system calls a person. */
record SourceKey(String source, String sourceId) {}
