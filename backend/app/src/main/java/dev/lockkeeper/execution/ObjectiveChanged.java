package dev.lockkeeper.execution;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** An objective of an environment was set or ended. */
public record ObjectiveChanged(MemberId actor, String action, String subject) implements Audited {}
