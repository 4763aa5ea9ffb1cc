package org.cordon.replays;

/**
 * What is peculiar about a line list; none of it stops a replay.
 *
 * @param cases people on the case list, each once
 * @param links usable links, each once; a link without direction is one
 * @param repeatedCases rows that name somebody again: the first row counts
 * @param casesWithoutConfirmation they neither make anybody a contact nor convert
 * @param undatedLinks links without a day: the replay assumes one
 * @param selfLinks links of somebody to themselves: left out
 * @param repeatedLinks rows that repeat a link: the latest day counts
 * @param mutualLinks pairs of which each is said to have infected the other
 * @param peopleInCircles who stays when all without a source, then all without a contact, are taken away, repeatedly
 * @param unknownSources people who are said to have infected somebody but are not on the case list
 * @param contactsWhoAreNoCases people who are only somebody's contact
 */
public record OutbreakFindings(
        int cases,
        int links,
        int repeatedCases,
        int casesWithoutConfirmation,
        int casesWithoutOnset,
        int undatedLinks,
        int selfLinks,
        int repeatedLinks,
        int mutualLinks,
        int peopleInCircles,
        int unknownSources,
        int contactsWhoAreNoCases) {}
