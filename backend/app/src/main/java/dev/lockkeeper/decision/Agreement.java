package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.DomainId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a revision is agreed to. Where no rule concerns it, one reviewer's word is enough, the author's too; a rule asks
 * for others than those who had a hand in the revision, in its words or its guards.
 *
 * @param hands theirs
 * @param needs what the rules ask for
 */
record Agreement(List<Approval> approvals, Set<MemberId> hands, List<Need> needs) {

    /**
     * What one rule asks for.
     *
     * @param of the domain whose owners are asked; null where it is not about one
     * @param among who may give it, if they may agree at all; null where any reviewer may
     */
    record Need(
            int approvals,
            int given,
            ApprovalRule.Whose whose,
            @Nullable DomainId of,
            Set<MemberId> named,
            @Nullable Set<MemberId> among) {

        boolean met() {
            return given >= approvals;
        }

        public int missing() {
            return Math.max(0, approvals - given);
        }
    }

    /**
     * @param contents what the revision says; of an amendment also what it would take the place of, since nobody gets round
     *     a rule by changing what it is about
     * @param hands of those who wrote the revision or changed its guards
     * @param owners of each domain
     */
    static Agreement of(
            List<DecisionContent> contents,
            Set<MemberId> hands,
            List<Approval> approvals,
            List<ApprovalRule> rules,
            Map<DomainId, List<MemberId>> owners) {
        var counted = approvals.stream()
                .map(Approval::member)
                .filter(member -> !hands.contains(member))
                .collect(Collectors.toSet());
        var needs = new ArrayList<Need>();
        var domains = contents.stream()
                .flatMap(content -> content.domains().stream())
                .distinct()
                .toList();
        rules.stream()
                .filter(rule -> contents.stream().anyMatch(rule::concerns))
                .forEach(rule -> add(needs, rule, domains, counted, owners));
        return new Agreement(approvals, Set.copyOf(hands), List.copyOf(needs));
    }

    private static void add(
            List<Need> needs,
            ApprovalRule rule,
            List<DomainId> domains,
            Set<MemberId> counted,
            Map<DomainId, List<MemberId>> owners) {
        switch (rule.whose()) {
            case REVIEWERS -> needs.add(need(rule, null, counted, null));
            case NAMED -> needs.add(need(rule, null, counted, rule.named()));
            case DOMAIN_OWNERS ->
                (rule.domain() == null ? domains : List.of(rule.domain()))
                        .forEach(domain ->
                                needs.add(need(rule, domain, counted, owners.getOrDefault(domain, List.of()))));
        }
    }

    private static Need need(
            ApprovalRule rule,
            @Nullable DomainId domain,
            Set<MemberId> counted,
            @Nullable Collection<MemberId> mayGive) {
        var among = mayGive == null ? null : Set.copyOf(mayGive);
        var given = (int) counted.stream()
                .filter(member -> among == null || among.contains(member))
                .count();
        return new Need(rule.approvals(), given, rule.whose(), domain, rule.named(), among);
    }

    /** Whether it is one that the rules ask for. */
    public boolean counts(Approval approval) {
        return needs.isEmpty() || !hands.contains(approval.member());
    }

    boolean reached() {
        return !approvals.isEmpty() && needs.stream().allMatch(Need::met);
    }

    List<Need> missing() {
        return needs.stream().filter(need -> !need.met()).toList();
    }
}
