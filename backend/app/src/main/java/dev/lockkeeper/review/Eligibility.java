package dev.lockkeeper.review;

import dev.lockkeeper.access.Role;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;

/**
 * What a rotation reviews, and which of its members it asks.
 *
 * @param least the role that a member needs at least
 * @param domains the domains it reviews for; empty for any
 * @param engines the major versions of PostgreSQL it reviews for; empty for any
 */
public record Eligibility(Role least, Set<UUID> domains, Set<Integer> engines) {

    public static final Eligibility EVERYBODY = new Eligibility(Role.REVIEWER, Set.of(), Set.of());

    public Eligibility {
        domains = Set.copyOf(domains);
        engines = Set.copyOf(engines);
    }

    /** Whether a migration that touches these domains of a database of this version is its business. */
    boolean covers(Collection<UUID> touched, int engine) {
        return (domains.isEmpty() || !Collections.disjoint(domains, touched))
                && (engines.isEmpty() || engines.contains(engine));
    }

    boolean admits(Role role) {
        return role.includes(least);
    }

    /** A rotation that was made for something comes before one that takes everything. */
    boolean isNarrow() {
        return !domains.isEmpty() || !engines.isEmpty();
    }
}
