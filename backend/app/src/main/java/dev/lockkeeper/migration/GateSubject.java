package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.DatabaseId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the checks of the gate are asked about: one revision under the policy of its tier.
 *
 * @param migration the migration's identifier in the tables
 * @param answerable who may not approve beside the author: an agent's owner, else the author again
 * @param scheduledFor when it is to run, null where nobody has said
 * @param windows those of the policy in production, whether or not the tier asks for one
 */
public record GateSubject(
        MigrationId id,
        UUID migration,
        DatabaseId database,
        MemberId author,
        MemberId answerable,
        Revision revision,
        @Nullable Instant scheduledFor,
        GatePolicy policy,
        Windows windows) {}
