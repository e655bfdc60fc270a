package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import java.time.Instant;

/** Somebody agreed to a revision. */
record Approval(MemberId member, String name, Instant at) {}
