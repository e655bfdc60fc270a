package dev.lockkeeper.risk;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.risk.Discharge.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A migration of one script, changed as its assessment says. */
final class CheaperScripts {

    private static final String HASH = "h";
    private static final Pattern NUMBER = Pattern.compile("statement (\\d+) of");

    private final Catalogue catalogue;
    private final List<Script> history;
    private final List<StatementReport> statements;
    private final List<Integer> gone = new ArrayList<>();
    private final List<Integer> apart = new ArrayList<>();
    private final List<Integer> safer = new ArrayList<>();
    private final List<Discharge> discharges = new ArrayList<>();
    private boolean bounded;

    CheaperScripts(LintReport report, Catalogue catalogue, List<Script> history) {
        this.statements = report.scripts().get(0).statements();
        this.catalogue = catalogue;
        this.history = history;
    }

    /** Does one of the things that are said; false where it is none that SQL or a record can do. */
    boolean follow(String said) {
        var number = NUMBER.matcher(said);
        if (said.contains("set lock_timeout")) {
            bounded = true;
        }
        if (!number.find()) {
            return false;
        }
        int at = Integer.parseInt(number.group(1));
        if (said.startsWith("leave") || said.startsWith("write the rows")) {
            return gone.add(at);
        }
        if (said.startsWith("take the safer way")) {
            return safer.add(at);
        }
        if (said.startsWith("put")) {
            return apart.add(at);
        }
        return said.startsWith("set lock_timeout") || recorded(said, at);
    }

    private boolean recorded(String said, int at) {
        var kind = said.startsWith("rehearse") ? Kind.REHEARSED : Kind.PREFLIGHT_ZERO;
        return (said.startsWith("rehearse") || said.startsWith("run the preflight"))
                && discharges.add(Discharge.of(kind, HASH, "V2__change.sql", at));
    }

    RiskAssessment assess() {
        var context = new LintContext(18, catalogue, bounded);
        var report = Linter.lint(scripts(), context, history);
        var risk = new RiskContext(context, Posture.REVERSIBLE, List.of());
        return RiskModel.assess(report, RiskFixtures.discharged(risk, HASH, discharges.toArray(Discharge[]::new)));
    }

    /** What stays together keeps its places, so that what is recorded still speaks of it. */
    private List<Script> scripts() {
        var together = new StringBuilder();
        var others = new ArrayList<Script>();
        for (var statement : statements) {
            if (gone.contains(statement.number())) {
                continue;
            }
            if (safer.contains(statement.number())) {
                others.addAll(instead(statement));
            } else if (apart.contains(statement.number())) {
                others.add(new Script("V3__apart" + statement.number() + ".sql", statement.sql(), true));
            } else {
                together.append(statement.sql()).append(";\n");
            }
        }
        others.add(0, new Script("V2__change.sql", together.toString(), true));
        return others;
    }

    /** Those of the same release. */
    private static List<Script> instead(StatementReport statement) {
        var finding = statement.findings().stream()
                .filter(one -> one.saferSql() != null && one.estimate() != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No safer way is shown at " + statement.sql()));
        return scripts(finding);
    }

    private static List<Script> scripts(Finding finding) {
        return finding.plan() == null
                ? List.of(new Script("V4__safer.sql", String.valueOf(finding.saferSql()), true))
                : finding.plan().scripts().stream()
                        .filter(script -> script.release() == 1)
                        .map(script ->
                                new Script("V4__" + script.name() + ".sql", script.sql(), script.inTransaction()))
                        .toList();
    }
}
