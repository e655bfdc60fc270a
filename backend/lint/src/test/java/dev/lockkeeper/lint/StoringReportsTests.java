package dev.lockkeeper.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.risk.RiskAssessment;
import dev.lockkeeper.risk.RiskContext;
import dev.lockkeeper.risk.RiskModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StoringReportsTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LintContext CONTEXT = LintContext.of(18);
    private static final List<Script> SCRIPTS = List.of(
            new Script("V1.sql", "ALTER TABLE shop.orders ADD COLUMN a int NOT NULL; DROP TABLE b; nonsense", true),
            new Script("V2.sql", "CREATE INDEX CONCURRENTLY i ON orders (a);", false));

    @Test
    void a_report_comes_back_from_json_as_it_was() {
        var report = Linter.lint(SCRIPTS, CONTEXT);

        assertThat(JSON.readValue(JSON.writeValueAsString(report), LintReport.class))
                .isEqualTo(report);
    }

    @Test
    void a_finding_that_was_stored_before_there_were_channels_and_plans_speaks_of_danger() {
        var stored = """
                {"ruleId":"truncate","severity":"ERROR","message":"m","line":1,"column":1,"table":null,"lock":null,
                 "blocks":null,"work":"DML","why":"w","saferSql":null,"assumed":false,"consequences":["LOSES_DATA"]}""";

        var finding = JSON.readValue(stored, Finding.class);

        assertThat(finding.channel()).isEqualTo(Channel.DANGER);
        assertThat(finding.plan()).isNull();
        assertThat(finding.page()).isEqualTo("/rules/truncate");
    }

    @Test
    void an_assessment_comes_back_from_json_as_it_was() {
        var report = Linter.lint(SCRIPTS, CONTEXT);
        var assessment = RiskModel.assess(report, new RiskContext(CONTEXT, Posture.FORWARD_FIX, List.of()));

        assertThat(JSON.readValue(JSON.writeValueAsString(assessment), RiskAssessment.class))
                .isEqualTo(assessment);
    }

    @Test
    void a_stored_report_is_assessed_like_the_fresh_one() {
        var report = Linter.lint(SCRIPTS, CONTEXT);
        var stored = JSON.readValue(JSON.writeValueAsString(report), LintReport.class);
        var risk = new RiskContext(CONTEXT, Posture.REVERSIBLE, List.of());

        assertThat(RiskModel.assess(stored, risk)).isEqualTo(RiskModel.assess(report, risk));
    }

    @Test
    void the_content_hash_knows_order_names_and_transactions() {
        var hash = ContentHash.of(SCRIPTS);

        assertThat(hash).hasSize(64).isEqualTo(ContentHash.of(List.copyOf(SCRIPTS)));
        assertThat(ContentHash.of(List.of(SCRIPTS.get(1), SCRIPTS.get(0)))).isNotEqualTo(hash);
        assertThat(ContentHash.of(List.of(new Script("a", "bc", true))))
                .isNotEqualTo(ContentHash.of(List.of(new Script("ab", "c", true))))
                .isNotEqualTo(ContentHash.of(List.of(new Script("a", "bc", false))));
    }
}
