package dev.lockkeeper.risk;

import static dev.lockkeeper.risk.RiskFixtures.amid;
import static dev.lockkeeper.risk.RiskFixtures.assess;
import static dev.lockkeeper.risk.RiskFixtures.everyTable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.Costs;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.Limits;
import dev.lockkeeper.lint.TableName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgingByAPolicyTests {

    private static final String HARMLESS = "SET lock_timeout = '2s'; ALTER TABLE t ADD COLUMN note text;";

    @Test
    void a_slower_machine_holds_longer() {
        var slow = new Costs(Costs.STANDARD.perRow(), 150_000_000, 30, 1_000_000);
        var policy = new RiskPolicy(Limits.STANDARD, slow, Floors.NONE);
        var sql = "SET lock_timeout = '2s'; CREATE INDEX ON t (a);";

        assertThat(under(RiskPolicy.STANDARD, 400_000, sql).tier()).isEqualTo(RiskTier.LOW);
        assertThat(under(policy, 400_000, sql).tier()).isEqualTo(RiskTier.MODERATE);
    }

    @Test
    void tables_of_two_domains_are_at_least_moderate() {
        assertThat(amidst(new FloorFacts(null, List.of("Billing"), List.of())).tier())
                .isEqualTo(RiskTier.LOW);
        assertThat(amidst(new FloorFacts(null, List.of("Billing", "Shipping"), List.of())))
                .satisfies(assessment -> {
                    assertThat(assessment.tier()).isEqualTo(RiskTier.MODERATE);
                    assertThat(assessment.sentence()).isEqualTo("Tables of 2 domains are locked: Billing, Shipping.");
                });
    }

    @Test
    void a_confirmed_incident_counts_for_ninety_days() {
        assertThat(amidst(incident(90)).sentence()).isEqualTo("t had a confirmed incident 90 days ago: I-3.");
        assertThat(amidst(incident(91)).tier()).isEqualTo(RiskTier.LOW);
    }

    @Test
    void a_type_of_issue_may_ask_for_a_tier() {
        var floors = new Floors(
                Map.of("incident", RiskTier.HIGH), RiskTier.LOW, RiskTier.LOW, RiskTier.LOW, RiskTier.LOW, 0);
        var policy = new RiskPolicy(Limits.STANDARD, Costs.STANDARD, floors);
        var facts = new FloorFacts("Incident", List.of(), List.of());

        assertThat(assess(everyTable(10, Heat.NORMAL), HARMLESS, context -> amid(context, facts)
                                .under(policy))
                        .tier())
                .isEqualTo(RiskTier.HIGH);
        assertThat(amidst(facts).tier()).isEqualTo(RiskTier.LOW);
    }

    @Test
    void a_type_is_asked_for_whatever_its_case_unless_its_floor_is_low() {
        var floors = new Floors(
                Map.of("bug", RiskTier.MODERATE, "story", RiskTier.LOW),
                RiskTier.LOW,
                RiskTier.LOW,
                RiskTier.LOW,
                RiskTier.LOW,
                0);

        assertThat(floors.of(new IssueFacts("SHOP-1", "Bug"))).isEqualTo(RiskTier.MODERATE);
        assertThat(floors.of(new IssueFacts("SHOP-1", "Story"))).isEqualTo(RiskTier.LOW);
        assertThat(floors.of(new IssueFacts("SHOP-1", "Task"))).isEqualTo(RiskTier.LOW);
    }

    private static FloorFacts incident(int daysAgo) {
        return new FloorFacts(null, List.of(), List.of(new TableIncident(TableName.of("t"), "I-3", daysAgo)));
    }

    private static RiskAssessment amidst(FloorFacts facts) {
        return assess(everyTable(10, Heat.NORMAL), HARMLESS, context -> amid(context, facts));
    }

    private static RiskAssessment under(RiskPolicy policy, long rows, String sql) {
        return assess(everyTable(rows, Heat.NORMAL), sql, context -> context.under(policy));
    }
}
