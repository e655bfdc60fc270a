package dev.lockkeeper.jira;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import org.jspecify.annotations.Nullable;

/** A connection was made, changed, paused, resumed or removed. Nobody is the actor where Jira itself turned us away. */
public record ConnectionChanged(@Nullable MemberId actor, String action, String subject, String detail)
        implements Audited {}
