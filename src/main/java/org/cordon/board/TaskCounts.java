package org.cordon.board;

/**
 * How much work waits for a member of staff.
 *
 * @param open tasks they may do, claimed by them or by nobody
 * @param mine of these, the ones they have claimed
 * @param overdue of the open ones, those past their due date
 */
public record TaskCounts(long open, long mine, long overdue) {}
