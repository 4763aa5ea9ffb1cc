package org.cordon.platform.security.sessions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session may last.
 *
 * @param idle without a request that somebody caused
 * @param absolute from signing in to the end, whatever is done
 */
@ConfigurationProperties("cordon.session")
record SessionLimits(
        @DefaultValue("PT15M") Duration idle,
        @DefaultValue("PT8H") Duration absolute) {}
