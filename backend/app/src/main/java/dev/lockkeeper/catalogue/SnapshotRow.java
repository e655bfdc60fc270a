package dev.lockkeeper.catalogue;

import java.time.Instant;
import java.util.UUID;

/** A snapshot as pages name it. */
record SnapshotRow(UUID id, Instant capturedAt, String source, int tables, long bytes, boolean structured) {}
