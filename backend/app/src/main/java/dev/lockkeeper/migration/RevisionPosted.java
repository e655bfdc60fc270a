package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import java.util.UUID;

/** New content: approvals and evidence of the old one no longer count. */
public record RevisionPosted(MigrationId id, UUID migration, UUID revision, int number, MemberId actor)
        implements Audited {

    @Override
    public String action() {
        return "migration.revised";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return "revision " + number;
    }
}
