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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The least tier, whatever the SQL is. LOW asks for nothing.
 *
 * @param issueTypes by the type of the Jira issue, written in lower case
 * @param severalDomains where tables of more than one domain are locked
 * @param personalData where a finding speaks of personal data
 * @param tenancy where a finding speaks of the isolation of tenants
 * @param incidents where a table had a confirmed incident
 * @param incidentDays for how long an incident counts
 */
public record Floors(
        Map<String, RiskTier> issueTypes,
        RiskTier severalDomains,
        RiskTier personalData,
        RiskTier tenancy,
        RiskTier incidents,
        int incidentDays) {

    /** The product's own. */
    public static final Floors STANDARD =
            new Floors(Map.of(), RiskTier.MODERATE, RiskTier.MODERATE, RiskTier.MODERATE, RiskTier.MODERATE, 90);

    /** Where nothing beside the SQL counts. */
    public static final Floors NONE = new Floors(Map.of(), RiskTier.LOW, RiskTier.LOW, RiskTier.LOW, RiskTier.LOW, 0);

    public Floors {
        issueTypes = Map.copyOf(issueTypes);
    }

    /** Whether issues of that type are held to more than the SQL asks for. */
    public boolean askFor(@Nullable String issueType) {
        return issue(issueType).filter(factor -> factor.tier() != RiskTier.LOW).isPresent();
    }

    List<Factor> of(LintReport report, FloorFacts facts) {
        var factors = new ArrayList<Factor>();
        issue(facts.issueType()).ifPresent(factors::add);
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

    private Optional<Factor> issue(@Nullable String type) {
        return Optional.ofNullable(type)
                .map(name -> issueTypes.get(name.toLowerCase(Locale.ROOT)))
                .map(tier -> factor(tier, "The Jira issue is of type " + type + ".", null));
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
