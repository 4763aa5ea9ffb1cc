package org.cordon.pushes;

/** An answer that whoever visited may give, as staff read it. */
public record PushAnswer(String code, String zh, String en, AfterAnswer then) {}
