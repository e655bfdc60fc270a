package dev.lockkeeper.notify;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import org.jspecify.annotations.Nullable;

/** A webhook was made, changed, resumed or removed; or paused, which Lockkeeper does by itself. */
public record WebhookChanged(@Nullable MemberId actor, String action, String subject) implements Audited {}
