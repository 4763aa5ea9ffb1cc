package org.cordon.control;

/** One more source names somebody who is under control, or names them as something graver. */
record SourcesChanged(String number) {}
