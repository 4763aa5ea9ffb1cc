package org.cordon.platform.security.oidc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.platform.security.Roles;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * What claims mean.
 *
 * @param userClaim the user name; only the first sign-in of a person reads it
 * @param nameClaim the name that colleagues see
 * @param groupsClaim a text or a list of texts that name roles
 * @param unitsClaim a text or a list of texts that name units
 * @param roles the role of each value of the groups claim that is not called as the role is; roles that count
 *     ({@link Roles#VOUCHED_FOR}) only come from here: a group may bear such a name by chance
 * @param units the code of each value of the units claim that is not the unit's code
 */
@ConfigurationProperties("cordon.oidc")
record OidcMapping(
        @DefaultValue("preferred_username") String userClaim,
        @DefaultValue("name") String nameClaim,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue("units") String unitsClaim,
        @DefaultValue Map<String, String> roles,
        @DefaultValue Map<String, String> units) {

    /** The roles among what the claim says; anything else it says means nothing here. */
    Set<String> rolesIn(ClaimAccessor claims) {
        return values(claims, groupsClaim)
                .map(this::role)
                .filter(Roles.ALL::contains)
                .collect(Collectors.toSet());
    }

    private String role(String value) {
        return roles.getOrDefault(value, Roles.VOUCHED_FOR.contains(value) ? "" : value);
    }

    Set<String> unitsIn(ClaimAccessor claims) {
        return values(claims, unitsClaim)
                .map(value -> units.getOrDefault(value, value))
                .collect(Collectors.toSet());
    }

    String userIn(ClaimAccessor claims) {
        return text(claims, userClaim);
    }

    String nameIn(ClaimAccessor claims) {
        return text(claims, nameClaim);
    }

    private static String text(ClaimAccessor claims, String claim) {
        return values(claims, claim).findFirst().orElse("").strip();
    }

    private static Stream<String> values(ClaimAccessor claims, String claim) {
        Object value = claims.getClaims().get(claim);
        Collection<?> all =
                value instanceof Collection<?> several ? several : value == null ? List.of() : List.of(value);
        return all.stream().map(String::valueOf);
    }
}
