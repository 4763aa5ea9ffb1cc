package org.cordon.contacts;

import org.cordon.testing.OnPostgres;

@OnPostgres
class ContactListingOnPostgresIntegrationTests extends ContactListingIntegrationTests {}
