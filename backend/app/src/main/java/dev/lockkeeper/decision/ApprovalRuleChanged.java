package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** Whose approval decisions need has changed. */
record ApprovalRuleChanged(MemberId actor, String action, String subject) implements Audited {}
