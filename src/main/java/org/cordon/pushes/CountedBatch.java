package org.cordon.pushes;

import java.util.List;

/** A batch and how far the rows are that the reader may see. */
public record CountedBatch(PushBatch batch, List<BatchCount> counts) {}
