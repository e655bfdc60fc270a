package dev.lockkeeper.incident;

import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.risk.RiskTier;
import java.util.UUID;

/** A migration that an incident is linked to. */
public record LinkedMigration(
        UUID uuid, int number, String title, RiskTier tier, MigrationStatus status, boolean causal) {}
