package org.cordon.control.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of key persons.
 *
 * @param next pass it as {@code after} for the next page; empty on the last
 */
record KeyPersonPageResponse(
        List<KeyPersonRowResponse> items, @Nullable String next) {}
