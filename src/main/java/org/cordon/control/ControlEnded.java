package org.cordon.control;

/**
 * Control of a key person is over.
 *
 * @param reason as the model's end event states it: completed, periodOver, converted, ruledOut, movedOut, died,
 *     duplicate
 */
public record ControlEnded(String number, String reason) {}
