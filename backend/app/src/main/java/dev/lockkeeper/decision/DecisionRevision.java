package dev.lockkeeper.decision;

import java.time.Instant;

/** One save of a decision. */
record DecisionRevision(int revision, DecisionContent content, String byName, Instant at, String reason) {}
