package org.cordon.residents;

/** A line that says something else of a person than an earlier line of the same file. */
public record LaterLine(long line, long firstLine) {}
