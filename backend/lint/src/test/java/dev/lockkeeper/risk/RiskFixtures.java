package dev.lockkeeper.risk;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.TableFacts;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Short ways to an assessment. */
final class RiskFixtures {

    private static final int BYTES_PER_ROW = 100;

    private RiskFixtures() {}

    static RiskAssessment assess(String... scripts) {
        return assess(Catalogue.unknown(), scripts);
    }

    /** Scripts that begin with the comment "-- alone" run outside a transaction. */
    static RiskAssessment assess(Catalogue catalogue, String... scripts) {
        var context = new LintContext(18, catalogue, false);
        return RiskModel.assess(
                Linter.lint(named(scripts), context), new RiskContext(context, Posture.REVERSIBLE, List.of()));
    }

    /** Of one script in a transaction, with whatever else the model is told. */
    static RiskAssessment assess(Catalogue catalogue, String sql, UnaryOperator<RiskContext> told) {
        var context = new LintContext(18, catalogue, false);
        var risk = told.apply(new RiskContext(context, Posture.REVERSIBLE, List.of()));
        return RiskModel.assess(Linter.lint(named(sql), context), risk);
    }

    static RiskContext discharged(RiskContext context, String hash, Discharge... discharges) {
        return new RiskContext(
                context.lint(),
                context.posture(),
                context.floors(),
                context.policy(),
                context.facts(),
                hash,
                List.of(discharges));
    }

    static RiskContext amid(RiskContext context, FloorFacts facts) {
        return new RiskContext(
                context.lint(), context.posture(), context.floors(), context.policy(), facts, "", List.of());
    }

    static Catalogue everyTable(long rows, Heat heat) {
        return table -> Optional.of(new TableFacts(rows, rows * BYTES_PER_ROW, heat, null));
    }

    private static List<Script> named(String... scripts) {
        var named = new Script[scripts.length];
        for (int at = 0; at < scripts.length; at++) {
            named[at] = new Script("V" + (at + 1) + ".sql", scripts[at], !scripts[at].startsWith("-- alone"));
        }
        return List.of(named);
    }
}
