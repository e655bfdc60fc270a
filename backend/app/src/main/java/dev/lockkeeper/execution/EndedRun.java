package dev.lockkeeper.execution;

import java.time.Instant;
import java.util.UUID;

/** An execution that has ended in production, as far as whoever counts them needs to know. */
public record EndedRun(UUID execution, UUID migration, Outcome outcome, Instant endedAt) {}
