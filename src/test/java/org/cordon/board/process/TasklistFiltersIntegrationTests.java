package org.cordon.board.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@CordonTest
class TasklistFiltersIntegrationTests {

    @Autowired
    TasklistFilters tasklistFilters;

    @Autowired
    FilterService filters;

    @Test
    void givesEachFilterOnceHoweverOftenTheApplicationStarts() {
        tasklistFilters.run(new DefaultApplicationArguments());

        assertThat(filters.createFilterQuery().list())
                .extracting(Filter::getName)
                .contains("Waiting", "Mine", "Overdue", "All")
                .doesNotHaveDuplicates();
    }
}
