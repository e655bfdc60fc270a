package dev.lockkeeper.catalogue;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** A database's tables and sizes were read anew. */
public record SnapshotTaken(MemberId actor, DatabaseId database, String databaseName, int tables) implements Audited {

    @Override
    public String action() {
        return "catalogue.snapshot-taken";
    }

    @Override
    public String subject() {
        return databaseName;
    }

    @Override
    public String detail() {
        return tables + " tables";
    }
}
