package dev.lockkeeper.incident.hook;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** A door for incidents was made, given another secret, mapped or closed. */
public record HookChanged(MemberId actor, String action, String subject, String detail) implements Audited {}
