package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.risk.RiskTier;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The gate's verdict, the status or the tier is another than before; whoever shows them shows the new ones. */
public record GateChanged(
        MigrationId id,
        UUID migration,
        @Nullable MemberId actor,
        MigrationStatus status,
        Verdict verdict,
        RiskTier tier)
        implements Audited {

    @Override
    public String action() {
        return "migration.gate-changed";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return status.slug() + ", gate " + verdict.name().toLowerCase(java.util.Locale.ROOT) + ", " + tier.slug();
    }
}
