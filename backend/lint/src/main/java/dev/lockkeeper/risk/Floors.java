package dev.lockkeeper.risk;

import static java.util.stream.Collectors.toSet;

import dev.lockkeeper.lint.Channel;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.RuleBook;
import dev.lockkeeper.lint.RuleDoc;
import dev.lockkeeper.lint.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The least tier, whatever the SQL is. LOW asks for nothing.
 *
 * @param issueTypes those of {@code issues} that ask for a type alone, in lower case: the release before knows no others
 * @param severalDomains where tables of more than one domain are locked
 * @param personalData where a finding speaks of personal data, new, copied or changed
 * @param tenancy where a finding speaks of the isolation of tenants, by row security or by their key
 * @param incidents where a table had a confirmed incident
 * @param incidentDays for how long an incident counts
 * @param issues by what Jira told of the issue; people count them from 1. Null in policies that are older
 */
public record Floors(
        Map<String, RiskTier> issueTypes,
        RiskTier severalDomains,
        RiskTier personalData,
        RiskTier tenancy,
        RiskTier incidents,
        int incidentDays,
        @Nullable List<IssueFloor> issues) {

    /** The product's own. */
    public static final Floors STANDARD =
            new Floors(Map.of(), RiskTier.MODERATE, RiskTier.MODERATE, RiskTier.MODERATE, RiskTier.MODERATE, 90);

    /** Where nothing beside the SQL counts. */
    public static final Floors NONE = new Floors(Map.of(), RiskTier.LOW, RiskTier.LOW, RiskTier.LOW, RiskTier.LOW, 0);

    public Floors {
        issues = issues == null ? IssueFloor.of(issueTypes) : List.copyOf(issues);
        issueTypes = Map.copyOf(IssueFloor.types(issues));
    }

    /** By types alone. */
    public Floors(
            Map<String, RiskTier> issueTypes,
            RiskTier severalDomains,
            RiskTier personalData,
            RiskTier tenancy,
            RiskTier incidents,
            int incidentDays) {
        this(issueTypes, severalDomains, personalData, tenancy, incidents, incidentDays, null);
    }

    /** The same, asking for these of issues. */
    public Floors asking(List<IssueFloor> others) {
        return new Floors(Map.of(), severalDomains, personalData, tenancy, incidents, incidentDays, others);
    }

    /** As they are asked for. */
    public List<IssueFloor> forIssues() {
        return Objects.requireNonNullElse(issues, List.of());
    }

    /** The least tier of the issue's migrations. */
    public RiskTier of(IssueFacts issue) {
        return factors(issue).stream().map(Factor::tier).reduce(RiskTier.LOW, RiskTier::max);
    }

    /** The least tier by what was told of the issue alone. */
    public RiskTier asks(FloorFacts told) {
        return asked(told).stream().map(Factor::tier).reduce(RiskTier.LOW, RiskTier::max);
    }

    /** Whether an issue that was known like this is held to something else, or for another reason, now. */
    public boolean tellApart(FloorFacts before, IssueFacts now) {
        return !asked(before).equals(factors(now));
    }

    List<Factor> of(LintReport report, FloorFacts facts) {
        var factors = new ArrayList<Factor>();
        factors.addAll(asked(facts));
        if (facts.domains().size() > 1) {
            var sentence = "Tables of " + facts.domains().size() + " domains are locked: "
                    + String.join(", ", facts.domains()) + ".";
            factors.add(factor(severalDomains, sentence, null));
        }
        finding(report, "privacy", personalData, "Personal data is touched: ").ifPresent(factors::add);
        finding(report, "tenancy", tenancy, "The isolation of tenants is touched: ")
                .ifPresent(factors::add);
        facts.incidents().stream()
                .filter(incident -> incident.daysAgo() <= incidentDays)
                .map(incident -> factor(incidents, sentence(incident), incident.table()))
                .forEach(factors::add);
        return factors.stream().filter(factor -> factor.tier() != RiskTier.LOW).toList();
    }

    private List<Factor> asked(FloorFacts facts) {
        var issue = facts.issue();
        return issue == null ? ofType(facts.issueType()) : factors(issue);
    }

    private List<Factor> factors(IssueFacts issue) {
        var factors = new ArrayList<Factor>();
        var number = 0;
        for (var floor : forIssues()) {
            number++;
            if (floor.tier() != RiskTier.LOW && floor.holds(issue)) {
                factors.add(factor(floor.tier(), floor.sentence(issue, number), null));
            }
        }
        return factors;
    }

    private List<Factor> ofType(@Nullable String type) {
        var tier = type == null ? null : issueTypes.get(type.toLowerCase(Locale.ROOT));
        return tier == null || tier == RiskTier.LOW
                ? List.of()
                : List.of(factor(tier, "The Jira issue is of type " + type + ".", null));
    }

    private static String sentence(TableIncident incident) {
        return incident.table() + " had a confirmed incident " + incident.daysAgo() + " days ago: " + incident.name()
                + ".";
    }

    private static Optional<Factor> finding(LintReport report, String category, RiskTier tier, String what) {
        return report.findings().stream()
                .filter(finding -> finding.channel() == Channel.DANGER)
                .filter(finding -> Categories.of(category).contains(finding.ruleId()))
                .findFirst()
                .map(finding -> found(tier, what + finding.message(), finding));
    }

    private static Factor factor(RiskTier tier, String sentence, @Nullable TableName table) {
        return new Factor(Axis.POLICY, tier, sentence, null, null, null, table, null, false);
    }

    private static Factor found(RiskTier tier, String sentence, Finding finding) {
        return new Factor(
                Axis.POLICY, tier, sentence, finding.ruleId(), null, null, finding.table(), null, finding.assumed());
    }

    /** The rules of each category; the book is read once. */
    private static final class Categories {

        private static final Map<String, Set<String>> RULES =
                Map.of("privacy", named("privacy"), "tenancy", named("tenancy"));

        static Set<String> of(String category) {
            return RULES.getOrDefault(category, Set.of());
        }

        private static Set<String> named(String category) {
            return RuleBook.rules().stream()
                    .filter(rule -> rule.category().equals(category))
                    .map(RuleDoc::id)
                    .collect(toSet());
        }
    }
}
