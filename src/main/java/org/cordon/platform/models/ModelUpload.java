package org.cordon.platform.models;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Files that one modeller wants to deploy together.
 *
 * @param files the texts by file name
 */
public record ModelUpload(UUID id, Instant uploadedAt, Map<String, String> files) {}
