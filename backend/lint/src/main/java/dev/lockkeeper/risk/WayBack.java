package dev.lockkeeper.risk;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.ScriptReport;
import dev.lockkeeper.lint.StatementReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How one gets back: by the declared posture, and by what a failure half way would leave. */
final class WayBack {

    private static final Set<String> LEAVES_NOTHING =
            Set.of("SET", "RESET", "SHOW", "SELECT", "BEGIN", "START", "COMMIT", "END", "ROLLBACK");

    private WayBack() {}

    static List<Reason> reasons(LintReport report, Posture posture, boolean losesData) {
        var reasons = new ArrayList<Reason>();
        if (posture != Posture.REVERSIBLE) {
            reasons.add(declared(posture, losesData));
        }
        report.scripts().stream()
                .filter(WayBack::mayStopHalfWay)
                .map(WayBack::halfWay)
                .forEach(reasons::add);
        return reasons;
    }

    private static Reason declared(Posture posture, boolean losesData) {
        if (posture == Posture.FORWARD_FIX) {
            return reason("There is no undo: a failure is mended by another migration.", null, "write an undo script");
        }
        return losesData
                ? reason("There is no way back: what this removes is gone.", null, "keep a copy of what is removed")
                : reason("The author declares this irreversible.", null, "write an undo script");
    }

    /** Outside a transaction, a failure leaves the statements before it in place. */
    private static boolean mayStopHalfWay(ScriptReport script) {
        return !script.inTransaction()
                && script.statements().stream()
                                .filter(statement -> !LEAVES_NOTHING.contains(statement.kind()))
                                .mapToInt(StatementReport::transaction)
                                .distinct()
                                .count()
                        > 1;
    }

    private static Reason halfWay(ScriptReport script) {
        return reason(
                "If " + script.name() + " fails half way, what it did before stays: it runs without a transaction.",
                script.name(),
                "give each statement of " + script.name() + " a script of its own");
    }

    private static Reason reason(String sentence, @Nullable String script, String remedy) {
        return new Reason(
                new Factor(Axis.WAY_BACK, RiskTier.MODERATE, sentence, null, script, null, null, null, false), remedy);
    }
}
