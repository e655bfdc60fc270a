package dev.lockkeeper.decision;

import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.catalogue.Domain;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who could give the approvals that are asked for, so that nobody waits for what cannot come. */
@Component
class Approvers {

    private final Members members;

    Approvers(Members members) {
        this.members = members;
    }

    /**
     * The members as they are now.
     *
     * @param people all of them, by name
     */
    record Present(List<Member> people) {

        /** Who may agree, whoever they are. */
        private static boolean reviews(Member member) {
            return member.active() && !member.agent() && member.role().includes(Role.REVIEWER);
        }

        /** Those who may agree and are among these; null for any. */
        List<Member> among(@Nullable Collection<MemberId> some) {
            return those(member -> reviews(member) && (some == null || some.contains(member.id())));
        }

        private List<Member> those(Predicate<Member> kind) {
            return people.stream().filter(kind).toList();
        }

        /** Whom to ask for other rules, owners or roles. */
        String admins() {
            return names(those(member -> reviews(member) && member.role().includes(Role.ADMIN)));
        }

        /** Whether so few may give what a need asks for that it is never met, whoever agrees. */
        boolean isStuck(Agreement.Need need, Set<MemberId> hands) {
            return could(need, hands).size() < need.approvals();
        }

        List<Member> could(Agreement.Need need, Set<MemberId> hands) {
            return among(need.among()).stream()
                    .filter(member -> !hands.contains(member.id()))
                    .toList();
        }

        /** The domains that a rule asks too much of. */
        List<Domain> lacking(ApprovalRule rule, List<Domain> domains) {
            return domains.stream()
                    .filter(domain -> rule.domain() == null || rule.domain().equals(domain.id()))
                    .filter(domain -> among(domain.owners()).size() < rule.approvals())
                    .toList();
        }
    }

    Present present() {
        return new Present(members.list());
    }

    static String names(List<Member> some) {
        return some.stream().map(Member::name).collect(Collectors.joining(", "));
    }
}
