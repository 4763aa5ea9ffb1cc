package org.cordon.platform.engine;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

/** Stores a filter for an attempt of the self-test and takes it away again. */
final class FilterProbe {

    private FilterProbe() {}

    static void save(ProcessEngine engine, TaskQuery query) {
        FilterService filters = engine.getFilterService();
        filters.deleteFilter(stored(filters, query));
    }

    static void count(ProcessEngine engine, TaskQuery query) {
        FilterService filters = engine.getFilterService();
        String id = stored(filters, query);
        try {
            filters.count(id);
        } finally {
            filters.deleteFilter(id);
        }
    }

    private static String stored(FilterService filters, TaskQuery query) {
        Filter filter = filters.newTaskFilter("self-test");
        filter.setQuery(query);
        return filters.saveFilter(filter).getId();
    }
}
