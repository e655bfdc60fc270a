package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.risk.Discharge;
import java.util.Locale;

/** Somebody has seen what takes away a reason for the tier. */
public record DischargeRecorded(MigrationId id, MemberId actor, Discharge discharge, String reason) implements Audited {

    @Override
    public String action() {
        return "migration.discharged";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return discharge.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", statement "
                + discharge.statement() + " of " + discharge.script() + ": " + reason;
    }
}
