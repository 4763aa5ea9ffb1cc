package org.cordon.exchange;

/**
 * The content of a batch.
 *
 * @param body what is sent, byte for byte
 * @param sealed the same for the database
 * @param hash SHA-256 of it, by which it can be told later what was sent
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record SealedBatch(String webhookId, byte[] body, byte[] sealed, byte[] hash) {}
