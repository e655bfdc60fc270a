package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.migration.MigrationSummary;
import java.util.Set;
import java.util.UUID;

/**
 * What a reviewer is searched for.
 *
 * @param touches the domains whose tables the revision touches
 * @param engine the major version of its database
 * @param owners who owns a touched domain, where one of them is wanted
 * @param places how many approvals nobody is asked for yet
 */
record Wanted(
        MigrationSummary migration, Set<UUID> touches, int engine, Set<MemberId> owners, int places, Earlier earlier) {

    /** Enough are asked, but nobody among them who owns a domain: nobody else will do. */
    boolean onlyOwners() {
        return places == 0 && !owners.isEmpty();
    }

    /** How many are to be looked for. */
    int missing() {
        return onlyOwners() ? 1 : places;
    }

    /**
     * Who is out of the question, because of what was before.
     *
     * @param declined who has declined this migration
     * @param late whose time was up
     * @param asked who is asked already, or has decided
     * @param going whose rights change in this very moment
     * @param wrote who wrote one of the revisions, or answers for the agent that did: their word opens nothing
     */
    record Earlier(
            Set<MemberId> declined,
            Set<MemberId> late,
            Set<MemberId> asked,
            Set<MemberId> going,
            Set<MemberId> wrote) {}
}
