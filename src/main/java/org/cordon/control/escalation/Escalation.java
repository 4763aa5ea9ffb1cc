package org.cordon.control.escalation;

/** An open escalation and the task that it is about. */
record Escalation(String number, String taskId) {}
