/** Signing in with an identity provider (OpenID Connect), whose claims decide about roles and units. */
@NullMarked
package org.cordon.platform.security.oidc;

import org.jspecify.annotations.NullMarked;
