package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import java.time.Instant;

/** One save of a decision. */
record DecisionRevision(int revision, DecisionContent content, MemberId by, String byName, Instant at, String reason) {}
