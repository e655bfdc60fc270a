package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import java.util.UUID;

/** The author asks for review. */
public record MigrationSubmitted(MigrationId id, UUID migration, UUID revision, MemberId actor) implements Audited {

    @Override
    public String action() {
        return "migration.submitted";
    }

    @Override
    public String subject() {
        return id.toString();
    }
}
