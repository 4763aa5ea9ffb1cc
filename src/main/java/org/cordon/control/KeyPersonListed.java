package org.cordon.control;

/** A person is under control from now on. */
public record KeyPersonListed(String number, long personId) {}
