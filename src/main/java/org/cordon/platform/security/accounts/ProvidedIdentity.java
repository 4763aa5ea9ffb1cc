package org.cordon.platform.security.accounts;

/**
 * Who somebody is according to an identity provider.
 *
 * @param issuer the provider
 * @param subject the provider's name for the person, which never changes and never passes to another
 * @param userId the user name, if there is no account of this subject yet
 */
public record ProvidedIdentity(String issuer, String subject, String userId, String name) {

    public ProvidedIdentity {
        name = name.isBlank() ? userId : name;
    }
}
