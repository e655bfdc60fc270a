package dev.lockkeeper.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.lint.Costs;
import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.Limit;
import dev.lockkeeper.lint.Limits;
import dev.lockkeeper.lint.UnusablePolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingAPolicyTests {

    @Test
    void what_is_left_out_is_as_in_the_products_own() {
        assertThat(PolicyDocument.read("{\"version\": 0}")).isEqualTo(new PolicyDocument(0, RiskPolicy.STANDARD));
        assertThat(PolicyDocument.read("{\"version\": 0, \"safety\": null, \"limits\": null, \"tenancy\": null}"))
                .isEqualTo(new PolicyDocument(0, RiskPolicy.STANDARD));
    }

    @Test
    void limits_are_changed_one_by_one() {
        var limits = read("""
                "limits": [{"measure": "WRITERS", "heat": "HOT", "moderate": 0.5, "high": null},
                           {"measure": "ROWS", "heat": "COLD", "moderate": 10, "high": 20}]""").limits();

        assertThat(limits.writers())
                .containsEntry(Heat.HOT, new Limit(0.5, null))
                .containsEntry(Heat.COLD, Limits.STANDARD.writers().get(Heat.COLD));
        assertThat(limits.rows()).containsEntry(Heat.COLD, new Limit(10, 20.0));
        assertThat(limits.everybody()).isEqualTo(Limits.STANDARD.everybody());
    }

    @Test
    void costs_are_changed_one_by_one() {
        var costs = read("""
                "costs": [{"effort": "UPDATE", "perRow": 20}], "megabytes": 0.5, "safety": 6, "assumedRows": 7""").costs();

        assertThat(costs.perRow(Effort.UPDATE)).isEqualTo(20);
        assertThat(costs.perRow(Effort.REWRITE)).isEqualTo(Costs.STANDARD.perRow(Effort.REWRITE));
        assertThat(costs.bytesPerSecond()).isEqualTo(500_000);
        assertThat(costs.safety()).isEqualTo(6);
        assertThat(costs.assumedRows()).isEqualTo(7);
    }

    @Test
    void floors_are_changed_one_by_one_and_of_a_type_named_twice_the_higher_counts() {
        var floors = read("""
                "issueTypes": [{"type": " Bug ", "tier": "HIGH"}, {"type": "bug", "tier": "LOW"}],
                "personalData": "HIGH", "incidentDays": 30""").floors();

        assertThat(floors)
                .isEqualTo(new Floors(
                        Map.of("bug", RiskTier.HIGH),
                        RiskTier.MODERATE,
                        RiskTier.HIGH,
                        RiskTier.MODERATE,
                        RiskTier.MODERATE,
                        30));
    }

    @Test
    void floors_of_issues_ask_for_more_than_a_type() {
        var floors = read("""
                "issueTypes": [{"type": null, "project": "shop", "priority": "Highest", "labels": ["night"], "tier": "HIGH"},
                               {"type": "Bug", "project": "SHOP", "labels": [], "tier": "MODERATE"},
                               {"type": "bug", "project": "SHOP", "tier": "HIGH"}]""").floors();

        assertThat(floors.forIssues())
                .containsExactly(
                        new IssueFloor(null, "SHOP", "highest", List.of("night"), RiskTier.HIGH),
                        new IssueFloor("bug", "SHOP", null, List.of(), RiskTier.HIGH));
    }

    @Test
    void what_gates_ask_for_is_passed_by() {
        assertThat(read("""
                "note": "Fridays are quiet.", "tiers": [{"tier": "HIGH", "approvals": 3}], "windows": [{"zone": "UTC"}]
                """)).isEqualTo(RiskPolicy.STANDARD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"saftey\": 3 | saftey is not known; known are version, note,",
                "\"safety\": 0 | safety is a number above 0, of at most 10000, not 0.",
                "\"safety\": \"3\" | safety is a number above 0,",
                "\"megabytes\": 1e7 | megabytes is a number above 0, of at most 1000000, not 1.0E7.",
                "\"assumedRows\": 0.5 | assumedRows is a whole number from 1 to",
                "\"assumedRows\": 99999999999999999999 | assumedRows is a whole number from 1 to",
                "\"incidentDays\": 366 | incidentDays is a whole number from 0 to 365, not 366.",
                "\"tenancy\": \"high\" | tenancy is one of LOW, MODERATE, HIGH, not high.",
                "\"incidents\": 3 | incidents is a text, not 3.",
                "\"limits\": {} | limits is a list.",
                "\"limits\": [3] | limits[0] is an object.",
                "\"limits\": [{\"measure\": \"ROWS\", \"heat\": \"HOT\"}] | limits[0].moderate is missing.",
                "\"limits\": [{\"measure\": \"ROWS\", \"heat\": \"WARM\"}] | limits[0].heat is one of COLD, NORMAL, HOT,",
                "\"limits\": [{\"measure\": \"ROWS\", \"heat\": \"HOT\", \"moderate\": 2, \"high\": 1}]"
                        + " | limits[0].high is below moderate.",
                "\"limits\": [{\"measure\": \"ROWS\", \"heat\": \"HOT\", \"moderat\": 2}] | limits[0].moderat is not known",
                "\"costs\": [{\"effort\": \"UPDATE\", \"perRow\": -1}] | costs[0].perRow is a number from 0 to 1000000,",
                "\"issueTypes\": [{\"tier\": \"HIGH\"}] | issueTypes[0].type is missing.",
                "\"issueTypes\": [{\"labels\": [], \"tier\": \"HIGH\"}] | issueTypes[0].type is missing.",
                "\"issueTypes\": [{\"labels\": [3], \"tier\": \"HIGH\"}] | issueTypes[0].labels is a list of texts.",
                "\"issueTypes\": [{\"label\": \"x\", \"tier\": \"HIGH\"}] | issueTypes[0].label is not known;",
                "\"version\": 2 | Line 1: Duplicate"
            })
    void what_is_wrong_is_named(String field, String message) {
        assertThatThrownBy(() -> read(field)).isInstanceOf(UnusablePolicy.class).hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | A policy is a JSON object.",
                "[] | A policy is a JSON object.",
                "{} | version is missing.",
                "{\"version\": -1} | version is a whole number from 0 to",
                "{\"version\": 1 | Line 1: ",
                "{\"version\": 1} {} | Line 1: "
            })
    void what_is_no_policy_is_told(String text, String message) {
        assertThatThrownBy(() -> PolicyDocument.read(text))
                .isInstanceOf(UnusablePolicy.class)
                .hasMessageStartingWith(message);
    }

    private static RiskPolicy read(String fields) {
        return PolicyDocument.read("{\"version\": 1, " + fields + "}").policy();
    }
}
