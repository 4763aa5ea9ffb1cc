package org.cordon.control.search;

/** How long a town tries by itself; read from the rule table {@code SearchRule}. */
public interface SearchRules {

    /** How many calls without an answer are enough, in this edition; at least 1. */
    int calls(String edition);
}
