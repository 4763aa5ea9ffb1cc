package org.cordon.control;

/** The town found the key person and the rules ordered a measure. */
public record ControlBegan(String number, Measure measure) {}
