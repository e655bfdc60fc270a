package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** An admin has taken holidays from a file, or removed some. */
public record HolidaysChanged(MemberId actor, String action, String subject, String detail) implements Audited {}
