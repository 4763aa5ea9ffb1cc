package org.cordon.control.editions;

import java.time.LocalDate;
import java.util.List;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What would follow if somebody became a case now.
 *
 * @param alreadyCase the person is a case: nothing would change
 * @param converts the number of the key person whose control would end; null if the person is none
 */
public record CascadeForecast(boolean alreadyCase, @Nullable String converts, List<Raised> raised) {

    /**
     * Somebody whom the person met, before and after.
     *
     * @param number empty for somebody who is not under control yet
     * @param measureBefore the measure in force, or what the rules order now; null if they order nothing
     * @param releaseBefore first day on which the last part may end; null as above
     * @param tests calendar days of the tests from today on, ascending
     */
    public record Raised(
            long personId,
            @Nullable String number,
            @Nullable KeyPersonCategory categoryBefore,
            KeyPersonCategory category,
            @Nullable Measure measureBefore,
            Measure measure,
            @Nullable LocalDate releaseBefore,
            LocalDate release,
            List<LocalDate> tests) {}
}
