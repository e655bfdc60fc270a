package dev.lockkeeper.execution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A report as the page of its execution lists it. */
public record ReportRow(
        Instant saidAt,
        Instant receivedAt,
        String by,
        Outcome outcome,
        @Nullable Progress progress) {}
