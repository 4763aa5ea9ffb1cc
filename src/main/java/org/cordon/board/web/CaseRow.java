package org.cordon.board.web;

import org.cordon.cases.CaseSummary;
import org.cordon.control.ControlStatusView;
import org.cordon.persons.MaskedPerson;
import org.jspecify.annotations.Nullable;

/** One case in a list. */
record CaseRow(CaseSummary summary, @Nullable MaskedPerson person, ControlStatusView status) {}
