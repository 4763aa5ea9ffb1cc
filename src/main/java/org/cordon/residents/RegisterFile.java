package org.cordon.residents;

import java.util.UUID;

/**
 * A file of residents.
 *
 * @param divisionYear the year of the table of division codes that the file was made with
 */
public record RegisterFile(UUID importId, RegisterMode mode, int divisionYear) {}
