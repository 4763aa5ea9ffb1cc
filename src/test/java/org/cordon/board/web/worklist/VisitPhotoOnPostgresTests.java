package org.cordon.board.web.worklist;

import org.cordon.testing.OnPostgres;

@OnPostgres
class VisitPhotoOnPostgresTests extends VisitPhotoTests {}
