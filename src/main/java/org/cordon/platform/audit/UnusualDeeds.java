package org.cordon.platform.audit;

import java.time.LocalDate;
import java.util.List;

/** What a module finds unusual about what people did on a day; it stands in the report beside the unusual readers. */
public interface UnusualDeeds {

    /** The findings of this day, none of them closed. */
    List<Finding> on(LocalDate day);
}
