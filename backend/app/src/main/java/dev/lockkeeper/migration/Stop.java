package dev.lockkeeper.migration;

import dev.lockkeeper.catalogue.Environment;
import java.time.Instant;
import java.util.UUID;

/** When a migration is to run in an environment on its way to production. */
public record Stop(UUID migration, Environment environment, Instant at) {}
