package dev.lockkeeper.review;

import static java.util.stream.Collectors.toSet;

import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.catalogue.Domains;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.GatePolicy;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.Revision;
import dev.lockkeeper.review.Wanted.Earlier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How many reviewers a migration needs, and of what kind. */
@Component
class ReviewNeeds {

    private final GatePolicies policies;
    private final MigrationArchive archive;
    private final Databases databases;
    private final Domains domains;
    private final DomainOwners owners;

    ReviewNeeds(
            GatePolicies policies,
            MigrationArchive archive,
            Databases databases,
            Domains domains,
            DomainOwners owners) {
        this.policies = policies;
        this.archive = archive;
        this.databases = databases;
        this.domains = domains;
        this.owners = owners;
    }

    private int places(MigrationSummary migration, Earlier earlier) {
        return Math.max(0, policy(migration).approvals() - earlier.asked().size());
    }

    Wanted of(MigrationSummary migration, Earlier earlier) {
        var revision = archive.revision(migration.revision());
        return new Wanted(
                migration,
                touched(migration, revision),
                databases.get(migration.database()).majorVersion(),
                owners(migration, revision, earlier),
                places(migration, earlier),
                earlier);
    }

    private GatePolicy policy(MigrationSummary migration) {
        return policies.of(migration.tier()).by(migration.agentWrote());
    }

    private Set<UUID> touched(MigrationSummary migration, Revision revision) {
        return domains.crossed(migration.database(), revision.report().tables()).stream()
                .map(domain -> domain.id().value())
                .collect(toSet());
    }

    /** None where none is asked for, or one is among those who are asked. */
    private Set<MemberId> owners(MigrationSummary migration, Revision revision, Earlier earlier) {
        var policy = policy(migration);
        if (policy.approvals() == 0 || !policy.domainOwner()) {
            return Set.of();
        }
        var authors = new HashSet<>(earlier.wrote());
        authors.addAll(List.of(migration.author(), migration.answerable()));
        var all = owners.of(migration.database(), revision, authors).stream()
                .map(Member::id)
                .collect(toSet());
        return all.stream().anyMatch(earlier.asked()::contains) ? Set.of() : all;
    }
}
