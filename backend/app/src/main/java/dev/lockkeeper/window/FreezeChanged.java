package dev.lockkeeper.window;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** A freeze was opened or lifted. */
public record FreezeChanged(MemberId actor, String action, String subject) implements Audited {}
