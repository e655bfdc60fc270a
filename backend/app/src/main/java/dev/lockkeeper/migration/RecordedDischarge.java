package dev.lockkeeper.migration;

import dev.lockkeeper.risk.Discharge;
import java.time.Instant;

/** A discharge with who has seen it, and how. */
public record RecordedDischarge(Discharge discharge, String reason, String by, Instant at) {}
