package dev.lockkeeper.migration;

import java.util.UUID;

/** A migration waits on something else than before, whatever the gate's verdict and its own status are. */
public record TurnChanged(MigrationId id, UUID migration, Turn turn) {}
