package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** Somebody accepts a finding, or no longer does. */
public record FindingWaived(MigrationId id, MemberId actor, String rule, boolean revoked, String reason)
        implements Audited {

    @Override
    public String action() {
        return revoked ? "migration.waiver-revoked" : "migration.finding-waived";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return rule + ": " + reason;
    }
}
