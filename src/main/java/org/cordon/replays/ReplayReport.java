package org.cordon.replays;

import java.util.List;

/** What is peculiar about a line list, and what it comes to under each edition. */
public record ReplayReport(OutbreakFindings findings, List<EditionReplay> editions) {}
