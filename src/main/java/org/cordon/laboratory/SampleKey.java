package org.cordon.laboratory;

/** What names a sample: numbers of two laboratories never meet. */
record SampleKey(String laboratory, String sampleNumber) {}
