package dev.lockkeeper.insight.roi;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** Something that the return is reckoned with was changed, frozen, entered, approved or withdrawn. */
public record RoiChanged(MemberId actor, String action, String subject) implements Audited {}
