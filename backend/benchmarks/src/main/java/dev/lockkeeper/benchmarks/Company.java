package dev.lockkeeper.benchmarks;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.tenancy.Tenant;
import java.util.List;
import java.util.UUID;

/**
 * A tenant, its people and what they govern.
 *
 * @param reader one of the reviewers, who is a member of every company and looks at the pages
 */
record Company(
        Tenant tenant,
        CurrentMember admin,
        CurrentMember reader,
        List<CurrentMember> reviewers,
        List<CurrentMember> engineers,
        DatabaseId database,
        UUID production) {

    /** Each in turn, but every fifth time the reader, who then has work of their own on the page. */
    CurrentMember author(int turn) {
        return turn % 5 == 0 ? reader : engineers.get(turn % engineers.size());
    }
}
