package org.cordon.sites.web;

import org.cordon.testing.OnPostgres;

@OnPostgres
class SiteOnPostgresWebTests extends SiteWebTests {}
