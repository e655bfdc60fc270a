package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.TransactionMode;
import dev.lockkeeper.lint.fact.DefineRoutine;
import dev.lockkeeper.lint.fact.Effects;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Inner;
import dev.lockkeeper.lint.fact.RunBody;
import dev.lockkeeper.lint.fact.SetSetting;
import dev.lockkeeper.lint.fact.Situation;
import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.fact.TransactionControl;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.rule.Past;
import dev.lockkeeper.lint.rule.Rules;
import dev.lockkeeper.lint.rule.ServerRefusesRule;
import dev.lockkeeper.lint.rule.Session;
import dev.lockkeeper.lint.rule.Step;
import dev.lockkeeper.lint.rule.WaysBack;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the migration has come: each statement finds what those before it left. */
final class Progress {

    private final Schema schema;
    private final Routines routines;
    private final LintContext context;
    private final Session session;
    private final Past past = new Past();
    private final Texts texts;
    private final Calls calls = new Calls();
    private final Ledger ledger;
    private final Refusing refusing;
    private final Whereabouts where;

    Progress(
            Schema schema,
            Routines routines,
            LintContext context,
            WaysBack waysBack,
            Ledger ledger,
            Refusing refusing) {
        this.ledger = ledger;
        this.refusing = refusing;
        past.waysBack(waysBack);
        this.schema = schema;
        this.routines = routines;
        this.texts = new Texts(schema);
        this.session = new Session(context);
        this.where = new Whereabouts(session, schema);
        this.context = context.knowing(where.in(context.catalogue()));
        ledger.lyingAt(where::of);
    }

    void startScript(TransactionMode mode) {
        session.startScript(mode);
        refusing.startScript(mode);
        if (mode != TransactionMode.JOINED) {
            past.startScript(mode == TransactionMode.WRAPPED);
        }
    }

    void open(Script script) {
        ledger.open(script.name());
        past.open(script);
    }

    void waysBack(WaysBack known) {
        past.waysBack(known);
    }

    /** What follows takes back a migration that has left the schema so. */
    void takesBack(Schema deployed) {
        past.takesBack(deployed);
    }

    void released(List<Script> history) {
        history.forEach(past.releases()::add);
    }

    StatementReport run(Place place, Statement read) {
        var statement = read.actions();
        session.startStatement();
        calls.startStatement();
        var tally = new Tally();
        take(place, statement, tally);
        boolean failing = tally.failing();
        refusing.take(read, place.sql(), failing)
                .ifPresent(state ->
                        tally.say(ServerRefusesRule.refused(state, context.settings(), place.lines(), place.from())));
        return report(place, statement, tally);
    }

    /** One statement, of the script or of a body in it. */
    private void take(Place place, Statement statement, Tally tally) {
        past.enter(session.transaction());
        past.startStatement();
        tally.see(statement);
        if (statement.facts().isEmpty()) {
            tally.say(check(place, statement, null, Effects.NONE, situation()));
        }
        var effects = new ArrayList<Effects>();
        for (var fact : statement.facts()) {
            effects.add(take(place, statement, Repetition.of(fact, session.flow(), schema), tally));
        }
        var all = Effects.together(effects).inOnePass();
        tally.add(all, where::of);
        past.remember(statement.facts(), all);
        past.remember(statement, place.sql(), all);
        if (!session.flow().maybe()) {
            past.switchOn(statement, place.sql());
        }
    }

    private Effects take(Place place, Statement statement, Fact fact, Tally tally) {
        var now = situation();
        var own = fact.effects(now).over(this::counts);
        tally.see(fact);
        where.look(own);
        tally.say(check(place, statement, fact, own, now));
        past.take(own);
        happen(fact, now);
        ledger.see(fact, place, session.flow(), schema);
        texts.keep(fact, place.sql());
        if (fact instanceof RunBody body) {
            session.enterBody(false, null);
            runBody(place, body.body(), tally);
        } else if (fact instanceof DefineRoutine routine) {
            routines.put(routine);
            routine.body().forEach(inner -> tally.say(look(place, inner)));
        }
        routines.calledBy(fact).forEach(routine -> call(place, routine, tally));
        return own;
    }

    private void runBody(Place place, List<Inner> body, Tally tally) {
        for (var inner : body) {
            session.flow(inner.flow());
            take(calls.none() ? place.inner(inner) : place, inner.statement(), tally);
        }
        session.leaveBody();
    }

    /** The body stands elsewhere: what is said of it is said at the call. */
    private void call(Place place, DefineRoutine routine, Tally tally) {
        if (calls.enter(routine)) {
            session.enterBody(routine.function(), routine.name());
            runBody(place, routine.body(), tally);
            calls.leave();
        }
    }

    /** A routine's body does not run now: only its writing is judged. */
    private List<Finding> look(Place place, Inner inner) {
        var at = place.inner(inner);
        var findings = new ArrayList<Finding>();
        for (var fact : inner.statement().facts()) {
            var now = situation();
            var own = fact.effects(now).over(this::counts);
            findings.addAll(Rules.checkUnrun(step(at, inner.statement(), fact, own, now), at.lines(), at.from()));
        }
        return findings;
    }

    /** A statement's report without what has turned out not to count. */
    StatementReport settled(StatementReport report) {
        var counting = Lists.where(report.findings(), finding -> past.counts(finding, schema));
        return counting.size() == report.findings().size() ? report : report.with(counting);
    }

    /** Sequences are locked too, but nobody waits for them; of a table that may be any, nothing is claimed. */
    private boolean counts(TableName name) {
        return !name.madeUp()
                && schema.existed(name)
                && schema.known(name)
                        .filter(known -> known.kind() == RelationKind.SEQUENCE)
                        .isEmpty();
    }

    private List<Finding> check(Place place, Statement statement, @Nullable Fact fact, Effects effects, Situation now) {
        return Rules.check(step(place, statement, fact, effects, now), place.lines(), place.from());
    }

    private Step step(Place place, Statement statement, @Nullable Fact fact, Effects effects, Situation now) {
        return new Step(statement, place.sql(), fact, effects, now, session, past, context);
    }

    private void happen(Fact fact, Situation now) {
        fact.apply(now);
        if (fact instanceof TransactionControl control) {
            session.run(control);
        } else if (fact instanceof SetSetting set) {
            session.run(set);
        }
    }

    private StatementReport report(Place place, Statement statement, Tally tally) {
        return new StatementReport(
                place.number(),
                place.startLine(),
                place.endLine(),
                place.from(),
                place.to(),
                place.sql(),
                statement.kind(),
                tally.locks(),
                tally.heaviest(),
                tally.findings(),
                tally.work(),
                session.transaction(),
                session.lockTimeout());
    }

    private Situation situation() {
        return new Situation(schema, context.serverMajor(), session.transaction(), session.utc());
    }
}
