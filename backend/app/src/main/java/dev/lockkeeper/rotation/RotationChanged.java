package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** Somebody made or changed a rotation, or an exception to it. */
public record RotationChanged(MemberId actor, String action, String subject, String detail) implements Audited {}
