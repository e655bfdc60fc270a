package dev.lockkeeper.migration;

import java.time.Instant;

/** A saved policy, as the list of versions shows it. */
public record PolicyVersion(int version, String note, String savedBy, Instant savedAt) {}
