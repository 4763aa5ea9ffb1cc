package org.cordon.exchange;

/**
 * Something that a town is to be told about one person.
 *
 * @param townCode the nine-digit division code
 * @param kind what it is, such as {@code round.row}; who offers {@link OutboxContent} for it says what is sent
 * @param list in which list the person has that id, such as {@code resident}
 * @param referenceId of the record that the content is made from
 */
public record OutboxNews(String townCode, String kind, String list, long personId, long referenceId) {}
