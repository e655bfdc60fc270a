package dev.lockkeeper.window;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** Busy hours were added or removed. */
public record BusyTimeChanged(MemberId actor, String action, String subject) implements Audited {}
