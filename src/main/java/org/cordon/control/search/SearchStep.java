package org.cordon.control.search;

/** What a town does to find a person, or to bring somebody who refuses under control. */
public enum SearchStep {
    /** A call. */
    CALL,
    /** A visit at the address. */
    VISIT,
    /** Household, workplace and register are asked. */
    ENQUIRY,
    /** The police helps to search. */
    POLICE_SEARCH,
    /** The order is explained to somebody who refuses, and served in writing. */
    EXPLANATION,
    /** The supervisor talks to somebody who refuses. */
    PERSUASION,
    /** The order is enforced together with the police. */
    ENFORCEMENT
}
