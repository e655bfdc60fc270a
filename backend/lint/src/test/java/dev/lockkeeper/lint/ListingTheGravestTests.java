package dev.lockkeeper.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.risk.Axis;
import dev.lockkeeper.risk.Factor;
import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.risk.RiskAssessment;
import dev.lockkeeper.risk.RiskContext;
import dev.lockkeeper.risk.RiskModel;
import dev.lockkeeper.risk.RiskTier;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTheGravestTests {

    private static final LintContext CONTEXT = LintContext.of(18);

    private final LintReport many = Linter.lint(
            List.of(new Script(
                    "V1.sql", "ALTER TABLE t ADD COLUMN c int;\n".repeat(300) + "DROP TABLE orders CASCADE;", true)),
            CONTEXT);

    @Test
    void a_report_within_the_bound_stays_as_it_is() {
        assertThat(many.gravest(many.findings().size())).isSameAs(many);
        assertThat(many.leftOut()).isNull();
    }

    @Test
    void the_gravest_findings_are_kept_wherever_they_stand_and_the_rest_is_counted() {
        var listed = many.gravest(10);

        assertThat(listed.findings()).hasSize(10);
        assertThat(listed.leftOut()).isEqualTo(many.findings().size() - 10);
        assertThat(listed.findings()).extracting(Finding::severity).contains(Severity.ERROR);
        assertThat(weight(listed.findings())).isEqualTo(heaviest(many.findings(), 10));
    }

    @Test
    void no_statement_and_no_table_is_lost() {
        var listed = many.gravest(1);

        assertThat(listed.statements()).hasSameSizeAs(many.statements());
        assertThat(listed.tables()).isEqualTo(many.tables());
        assertThat(listed.unparsed()).isEqualTo(many.unparsed());
    }

    @Test
    void an_assessment_keeps_reasons_of_every_axis_and_tier() {
        var all = assessment();
        var listed = all.gravest(1);

        assertThat(listed.factors()).extracting(ListingTheGravestTests::kind).doesNotHaveDuplicates();
        assertThat(listed.factors().stream().map(ListingTheGravestTests::kind))
                .containsExactlyInAnyOrderElementsOf(all.factors().stream()
                        .map(ListingTheGravestTests::kind)
                        .distinct()
                        .toList());
        assertThat(listed.factors().size() + listed.leftOut())
                .isEqualTo(all.factors().size());
        assertThat(listed.tier()).isEqualTo(all.tier());
    }

    private RiskAssessment assessment() {
        return RiskModel.assess(many, new RiskContext(CONTEXT, Posture.FORWARD_FIX, List.of()));
    }

    private record Kind(Axis axis, RiskTier tier) {}

    private static Kind kind(Factor factor) {
        return new Kind(factor.axis(), factor.tier());
    }

    private static int weight(List<Finding> findings) {
        return findings.stream()
                .mapToInt(finding -> finding.severity().ordinal())
                .sum();
    }

    private static int heaviest(List<Finding> findings, int most) {
        return findings.stream()
                .mapToInt(finding -> -finding.severity().ordinal())
                .sorted()
                .limit(most)
                .map(weight -> -weight)
                .sum();
    }
}
