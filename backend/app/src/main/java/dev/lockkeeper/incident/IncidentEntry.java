package dev.lockkeeper.incident;

import java.time.Instant;

/** One line of an incident's timeline. */
public record IncidentEntry(EntryKind kind, String text, String actor, Instant at) {}
