package org.cordon.control.tests;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Times between samples and results, {@code cordon.tests.*}.
 *
 * @param resultWithin how long a laboratory may take before its result is late
 * @param lastTwoApart how far the last two samples of a part must at least lie apart
 */
@ConfigurationProperties("cordon.tests")
public record TestTimes(Duration resultWithin, Duration lastTwoApart) {}
