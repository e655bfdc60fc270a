package dev.lockkeeper.decision.adr;

import dev.lockkeeper.decision.DecisionStatus;
import java.time.Instant;

/** One step in the course of a record. */
public record AdrStep(DecisionStatus to, Instant at, String reason) {}
