package org.cordon.platform.security;

/** So many wrong passwords, or codes, were tried for one account within a quarter of an hour that somebody should look. */
public record GuessingSuspected(String userId) {}
