package org.cordon.control.coercion;

import org.cordon.testing.CoversModels;
import org.cordon.testing.OnPostgres;

/** The same on a real PostgreSQL, whose locks and races are its own. */
@OnPostgres
@CoversModels("CoerciveChange")
class TwoPersonRuleOnPostgresTests extends TwoPersonRuleTests {}
