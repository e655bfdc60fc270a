package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.ScriptReport;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.fact.DynamicSql;
import dev.lockkeeper.lint.fact.Effects;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.SetSetting;
import dev.lockkeeper.lint.fact.Situation;
import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.fact.TransactionControl;
import dev.lockkeeper.lint.rule.Past;
import dev.lockkeeper.lint.rule.Rules;
import dev.lockkeeper.lint.rule.Session;
import dev.lockkeeper.lint.rule.Step;
import dev.lockkeeper.lint.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the migration has come: each statement finds what those before it left. */
final class Progress {

    private final Schema schema;
    private final LintContext context;
    private final Session session;
    private final Past past = new Past();
    private final Afterthoughts afterthoughts = new Afterthoughts();
    private final Texts texts;

    Progress(Schema schema, LintContext context) {
        this.schema = schema;
        this.context = context;
        this.texts = new Texts(schema);
        this.session = new Session(context.runnerSetsLockTimeout());
    }

    void startScript(boolean inTransaction) {
        session.startScript(inTransaction);
        past.startScript(inTransaction);
        afterthoughts.startScript();
    }

    void open(Script script) {
        past.open(script);
    }

    void released(List<Script> history) {
        history.forEach(past.releases()::add);
    }

    StatementReport run(Place place, Statement statement) {
        session.startStatement();
        past.enter(session.transaction());
        var findings = new ArrayList<Finding>();
        var effects = new ArrayList<Effects>();
        if (statement.facts().isEmpty()) {
            findings.addAll(check(place, statement, null, Effects.NONE));
        }
        for (var fact : statement.facts()) {
            var own = fact.effects(situation()).over(schema::existed);
            findings.addAll(check(place, statement, fact, own));
            effects.add(own);
            happen(fact);
            texts.keep(fact, place.sql());
        }
        var all = Effects.together(effects).inOnePass();
        past.remember(statement.facts(), all);
        past.remember(statement, place.sql(), all);
        return report(place, statement, all, findings);
    }

    private List<Finding> check(Place place, Statement statement, @Nullable Fact fact, Effects effects) {
        var step = new Step(statement, place.sql(), fact, effects, situation(), session, past, context);
        afterthoughts.keep(step, place);
        return Rules.check(step, place.lines(), place.from());
    }

    List<ScriptReport> finish(List<ScriptReport> scripts) {
        return afterthoughts.add(scripts);
    }

    private void happen(Fact fact) {
        fact.apply(situation());
        if (fact instanceof TransactionControl control) {
            session.run(control);
        } else if (fact instanceof SetSetting set) {
            session.run(set);
        }
    }

    private StatementReport report(Place place, Statement statement, Effects effects, List<Finding> findings) {
        return new StatementReport(
                place.number(),
                place.startLine(),
                place.endLine(),
                place.from(),
                place.to(),
                place.sql(),
                statement.kind(),
                effects.locks(),
                work(statement, effects),
                findings,
                effects.work(),
                session.transaction(),
                session.lockTimeout());
    }

    private static Work work(Statement statement, Effects effects) {
        boolean hidden =
                statement.problem() != null || statement.facts().stream().anyMatch(DynamicSql.class::isInstance);
        return hidden ? Work.UNKNOWN : effects.heaviest();
    }

    private Situation situation() {
        return new Situation(schema, context.serverMajor(), session.transaction(), session.utc());
    }
}
