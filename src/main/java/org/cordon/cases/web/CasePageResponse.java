package org.cordon.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of cases in the order of their numbers.
 *
 * @param next what to send as {@code after} for the following page; absent on the last one
 */
record CasePageResponse(List<CaseResponse> items, @Nullable String next) {}
