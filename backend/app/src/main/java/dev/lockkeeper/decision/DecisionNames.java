package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.catalogue.Domain;
import dev.lockkeeper.catalogue.Domains;
import dev.lockkeeper.decision.Approvers.Present;
import dev.lockkeeper.web.Choices;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names of what a record refers to, as pages write them. */
@Component
class DecisionNames {

    private final Domains domains;
    private final Members members;
    private final Choices choices;
    private final Approvers approvers;

    DecisionNames(Domains domains, Members members, Choices choices, Approvers approvers) {
        this.domains = domains;
        this.members = members;
        this.choices = choices;
        this.approvers = approvers;
    }

    String category(DecisionContent content) {
        return choices.word("decision.category." + content.category().name());
    }

    List<String> domains(DecisionContent content) {
        return content.domains().isEmpty()
                ? List.of()
                : domains.list().stream()
                        .filter(domain -> content.domains().contains(domain.id()))
                        .map(Domain::name)
                        .toList();
    }

    List<String> deciders(DecisionContent content) {
        return people(content.deciders());
    }

    /** One line each. */
    List<String> guards(List<DecisionGuard> guards) {
        return guards.stream().map(this::guard).toList();
    }

    private String guard(DecisionGuard guard) {
        var severity =
                choices.word("decision.guard.severity." + guard.severity().name());
        return severity + ": " + guard.line() + (guard.shown().isEmpty() ? "" : ": " + guard.shown());
    }

    /** An approval that is still missing, in words. */
    record Wanted(int missing, ApprovalRule.Whose whose, String of) {}

    /** What is missing, with the domain's name or the people's. */
    List<Wanted> wanted(Agreement agreement) {
        return agreement.missing().stream()
                .map(need -> new Wanted(need.missing(), need.whose(), of(need)))
                .toList();
    }

    /**
     * An approval that nobody can give as things stand, in words.
     *
     * @param could who may, too few of them; empty for nobody
     * @param admins whom to ask
     */
    record Stuck(int approvals, ApprovalRule.Whose whose, String of, String could, String admins) {}

    List<Stuck> stuck(Agreement agreement) {
        if (agreement.missing().isEmpty()) {
            return List.of();
        }
        var present = approvers.present();
        return agreement.missing().stream()
                .filter(need -> present.isStuck(need, agreement.hands()))
                .map(need -> new Stuck(
                        need.approvals(),
                        need.whose(),
                        of(need),
                        Approvers.names(present.could(need, agreement.hands())),
                        present.admins()))
                .toList();
    }

    private String of(Agreement.Need need) {
        return switch (need.whose()) {
            case REVIEWERS -> "";
            case DOMAIN_OWNERS ->
                need.of() == null ? "" : domains.get(need.of()).name();
            case NAMED -> String.join(", ", people(need.named()));
        };
    }

    private List<String> people(Collection<MemberId> members) {
        var ids = members.stream().map(MemberId::value).toList();
        return this.members.names(ids).values().stream().sorted().toList();
    }

    /**
     * A rule as its list shows it; an empty name is any.
     *
     * @param lack what keeps it from ever being met; null where nothing does
     */
    record Ruled(
            UUID id,
            int approvals,
            ApprovalRule.Whose whose,
            @Nullable DecisionCategory category,
            String domain,
            String people,
            @Nullable Lack lack) {}

    /**
     * That too few may give what a rule asks for.
     *
     * @param domains whose owners are too few, where owners are asked
     * @param could who may; empty for nobody
     */
    record Lack(String domains, String could) {}

    List<Ruled> rules(List<ApprovalRule> rules) {
        var all = domains.list();
        var domainNames = all.stream().collect(Collectors.toMap(Domain::id, Domain::name));
        var present = approvers.present();
        return rules.stream()
                .map(rule -> new Ruled(
                        rule.id(),
                        rule.approvals(),
                        rule.whose(),
                        rule.category(),
                        rule.domain() == null ? "" : domainNames.getOrDefault(rule.domain(), ""),
                        rule.named().isEmpty() ? "" : String.join(", ", people(rule.named())),
                        lack(rule, present, all)))
                .toList();
    }

    private static @Nullable Lack lack(ApprovalRule rule, Present present, List<Domain> domains) {
        if (rule.whose() == ApprovalRule.Whose.DOMAIN_OWNERS) {
            var lacking = present.lacking(rule, domains);
            var owners =
                    lacking.stream().flatMap(domain -> domain.owners().stream()).collect(Collectors.toSet());
            return lacking.isEmpty()
                    ? null
                    : new Lack(
                            lacking.stream().map(Domain::name).collect(Collectors.joining(", ")),
                            Approvers.names(present.among(owners)));
        }
        var could = present.among(rule.whose() == ApprovalRule.Whose.NAMED ? rule.named() : null);
        return could.size() < rule.approvals() ? new Lack("", Approvers.names(could)) : null;
    }
}
