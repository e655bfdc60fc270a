package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.TableName;
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
import dev.lockkeeper.lint.schema.RelationKind;
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

    Progress(Schema schema, LintContext context) {
        this.schema = schema;
        this.context = context;
        this.session = new Session(context.runnerSetsLockTimeout());
    }

    void startScript(boolean inTransaction) {
        session.startScript(inTransaction);
        past.startScript(inTransaction);
    }

    StatementReport run(Place place, Statement read) {
        var statement = read.actions();
        session.startStatement();
        past.enter(session.transaction());
        var findings = new ArrayList<Finding>();
        var effects = Effects.NONE;
        if (statement.facts().isEmpty()) {
            findings.addAll(check(place, statement, null, Effects.NONE));
        }
        for (var fact : statement.facts()) {
            var own = fact.effects(situation()).over(this::counts);
            findings.addAll(check(place, statement, fact, own));
            effects = effects.and(own);
            happen(fact);
        }
        var all = effects.inOnePass();
        statement.facts().forEach(fact -> past.remember(fact, all));
        return report(place, statement, all, findings);
    }

    /** Sequences are locked too, but nobody waits for them. */
    private boolean counts(TableName name) {
        return schema.existed(name)
                && schema.known(name)
                        .filter(known -> known.kind() == RelationKind.SEQUENCE)
                        .isEmpty();
    }

    private List<Finding> check(Place place, Statement statement, @Nullable Fact fact, Effects effects) {
        var step = new Step(statement, place.sql(), fact, effects, situation(), session, past, context);
        return Rules.check(step, place.lines(), place.from());
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
