package dev.lockkeeper.migration;

import java.util.UUID;

/** A policy changed and the gate was asked again: it may answer as before, and yet wait for something else. */
public record GateReconsidered(MigrationId id, UUID migration, MigrationStatus status) {}
