package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** The steps of a finding's plan became migrations. */
public record PlanTaken(MigrationId id, MemberId actor, String rule, int first, int steps) implements Audited {

    @Override
    public String action() {
        return "migration.plan-taken-over";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return rule + ": " + steps + " steps, from M-" + first + " on";
    }
}
