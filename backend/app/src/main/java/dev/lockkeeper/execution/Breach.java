package dev.lockkeeper.execution;

import java.time.Instant;
import java.util.UUID;

/** An execution that missed its objective. */
public record Breach(
        UUID execution,
        int migration,
        String title,
        String environmentName,
        boolean production,
        Instant endedAt,
        Judgement judgement) {}
