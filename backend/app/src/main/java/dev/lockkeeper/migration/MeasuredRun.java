package dev.lockkeeper.migration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A run of a revision and what it measured.
 *
 * @param kind "rehearsal" or "execution"
 * @param place where it ran, as people call it
 * @param whole of all its statements together
 */
public record MeasuredRun(
        String kind, UUID id, String place, Instant at, Measure whole, List<StatementMeasure> statements) {}
