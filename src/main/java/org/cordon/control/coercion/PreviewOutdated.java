package org.cordon.control.coercion;

/** A second person wanted to approve what has become something else since it was shown. */
record PreviewOutdated(String id) {}
