package org.cordon.board.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * What every page needs around its content.
 *
 * @param demo whether the page warns that people here are invented
 * @param zone in which moments are shown
 */
record PageFrame(boolean demo, List<Locale> languages, ZoneId zone) {}
