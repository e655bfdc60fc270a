package dev.lockkeeper.review;

import static java.util.stream.Collectors.toSet;

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
import java.util.stream.IntStream;
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
        return of(List.of(new Question(database, revision, authors))).get(0);
    }

    /** Who owns what one revision touches. */
    record Question(DatabaseId database, Revision revision, Set<MemberId> authors) {

        private Domains.Crossing crossing() {
            return new Domains.Crossing(database, revision.report().tables());
        }
    }

    /** The same for each of many, in their order. */
    List<List<Member>> of(List<Question> questions) {
        var crossed = domains.crossed(questions.stream().map(Question::crossing).toList());
        var owners = IntStream.range(0, questions.size())
                .mapToObj(at -> owners(crossed.get(at), questions.get(at).authors()))
                .toList();
        var able = owners.stream().allMatch(Set::isEmpty)
                ? List.<Member>of()
                : members.list().stream().filter(DomainOwners::mayReview).toList();
        return owners.stream()
                .map(some -> able.stream()
                        .filter(member -> some.contains(member.id()))
                        .toList())
                .toList();
    }

    private static Set<MemberId> owners(List<Domain> crossed, Set<MemberId> authors) {
        return crossed.stream()
                .flatMap(domain -> domain.owners().stream())
                .filter(owner -> !authors.contains(owner))
                .collect(toSet());
    }

    private static boolean mayReview(Member member) {
        return member.active() && !member.agent() && member.role().includes(Role.REVIEWER);
    }
}
