package dev.lockkeeper.execution;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.migration.MigrationId;
import java.time.Instant;

/** Somebody told of a start where a freeze, busy hours, a window or the gate did not let it start. */
public record StartRefused(MigrationId id, MemberId actor, String place, Instant startedAt, String why)
        implements Audited {

    @Override
    public String action() {
        return "execution.start-refused";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return "in " + place + ", at " + startedAt + ": " + why;
    }
}
