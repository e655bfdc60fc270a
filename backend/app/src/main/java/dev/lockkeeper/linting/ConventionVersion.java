package dev.lockkeeper.linting;

import java.time.Instant;

/** A saved version, as the list of them shows it. */
record ConventionVersion(int version, String note, String savedBy, Instant savedAt) {}
