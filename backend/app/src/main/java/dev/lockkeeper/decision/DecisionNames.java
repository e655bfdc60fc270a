package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.catalogue.Domain;
import dev.lockkeeper.catalogue.Domains;
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

    DecisionNames(Domains domains, Members members, Choices choices) {
        this.domains = domains;
        this.members = members;
        this.choices = choices;
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

    /** A rule as its list shows it; an empty name is any. */
    record Ruled(
            UUID id,
            int approvals,
            ApprovalRule.Whose whose,
            @Nullable DecisionCategory category,
            String domain,
            String people) {}

    List<Ruled> rules(List<ApprovalRule> rules) {
        var domainNames = domains.list().stream().collect(Collectors.toMap(Domain::id, Domain::name));
        return rules.stream()
                .map(rule -> new Ruled(
                        rule.id(),
                        rule.approvals(),
                        rule.whose(),
                        rule.category(),
                        rule.domain() == null ? "" : domainNames.getOrDefault(rule.domain(), ""),
                        rule.named().isEmpty() ? "" : String.join(", ", people(rule.named()))))
                .toList();
    }
}
