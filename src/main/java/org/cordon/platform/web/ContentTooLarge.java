package org.cordon.platform.web;

import java.io.IOException;

/** A request brought more than {@link RequestLimits} allow. */
final class ContentTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    ContentTooLarge() {
        super("The content of the request is larger than cordon.requests.max-content");
    }
}
