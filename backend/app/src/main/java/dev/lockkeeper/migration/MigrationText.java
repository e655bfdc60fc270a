package dev.lockkeeper.migration;

import dev.lockkeeper.decision.FilledText;
import dev.lockkeeper.decision.Template;

/** A template filled from a migration. */
public record MigrationText(MigrationSummary migration, Template template, FilledText filled) {}
