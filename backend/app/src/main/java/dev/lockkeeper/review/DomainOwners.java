package dev.lockkeeper.review;

import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Domain;
import dev.lockkeeper.catalogue.Domains;
import dev.lockkeeper.migration.Revision;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who answers for the tables that a revision touches, and may approve it. */
@Component
class DomainOwners {

    private final Domains domains;
    private final Members members;

    DomainOwners(Domains domains, Members members) {
        this.domains = domains;
        this.members = members;
    }

    /** By name; the author and who answers for the author are none. */
    List<Member> of(DatabaseId database, Revision revision, Set<MemberId> authors) {
        var owners = domains.crossed(database, revision.report().tables()).stream()
                .map(Domain::owners)
                .flatMap(List::stream)
                .filter(owner -> !authors.contains(owner))
                .toList();
        if (owners.isEmpty()) {
            return List.of();
        }
        return members.list().stream()
                .filter(member -> owners.contains(member.id()) && mayReview(member))
                .toList();
    }

    private static boolean mayReview(Member member) {
        return member.active() && !member.agent() && member.role().includes(Role.REVIEWER);
    }
}
