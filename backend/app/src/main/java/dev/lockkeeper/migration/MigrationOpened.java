package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** A migration came into being, as a draft. */
public record MigrationOpened(MigrationId id, MemberId actor) implements Audited {

    @Override
    public String action() {
        return "migration.opened";
    }

    @Override
    public String subject() {
        return id.toString();
    }
}
