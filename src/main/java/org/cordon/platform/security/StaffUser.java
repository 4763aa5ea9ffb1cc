package org.cordon.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A signed-in member of staff.
 *
 * @param userId the id in the engine's identity tables
 * @param displayName the name that colleagues see
 * @param roles ids of the engine's groups
 * @param unitCodes the units the person works for: ids of the engine's tenants
 */
public record StaffUser(String userId, String displayName, Set<String> roles, Set<String> unitCodes)
        implements UserDetails {

    public StaffUser {
        roles = Set.copyOf(roles);
        unitCodes = Set.copyOf(unitCodes);
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    public boolean hasAnyRole(Collection<String> candidates) {
        return candidates.stream().anyMatch(roles::contains);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public String getUsername() {
        return userId;
    }

    /** Never kept: the engine alone knows the hash. */
    @Override
    public String getPassword() {
        return "";
    }

    List<String> groupIds() {
        return List.copyOf(roles);
    }

    List<String> tenantIds() {
        return List.copyOf(unitCodes);
    }
}
