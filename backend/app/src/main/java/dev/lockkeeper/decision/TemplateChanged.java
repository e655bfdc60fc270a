package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** A text that people begin with reads otherwise now. */
record TemplateChanged(MemberId actor, String action, String subject) implements Audited {}
