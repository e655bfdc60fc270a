package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.DatabaseId;
import java.util.UUID;

/**
 * What the checks of the gate are asked about: one revision under the policy of its tier.
 *
 * @param migration the migration's identifier in the tables
 * @param answerable who may not approve beside the author: an agent's owner, else the author again
 */
public record GateSubject(
        MigrationId id,
        UUID migration,
        DatabaseId database,
        MemberId author,
        MemberId answerable,
        Revision revision,
        GatePolicy policy) {}
