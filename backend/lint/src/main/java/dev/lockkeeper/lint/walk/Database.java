package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.TransactionMode;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AlterTable;
import dev.lockkeeper.lint.fact.CallRoutine;
import dev.lockkeeper.lint.fact.DefineRoutine;
import dev.lockkeeper.lint.fact.Effects;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Inner;
import dev.lockkeeper.lint.fact.Passes;
import dev.lockkeeper.lint.fact.PreparedPlan;
import dev.lockkeeper.lint.fact.ReadTables;
import dev.lockkeeper.lint.fact.RunBody;
import dev.lockkeeper.lint.fact.Situation;
import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.fact.TransactionControl;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs statements on the model of a database: each happens as a whole or not at all. */
final class Database {

    private static final String IN_FAILED_TRANSACTION = "25P02";
    private static final String UNSAFE_NEW_ENUM_VALUE = "55P04";

    private final Standing standing;
    private final Routines routines = new Routines();
    private final Calls calls = new Calls();
    private final Plans plans = new Plans();

    Database(LintContext context) {
        this.standing = new Standing(context);
    }

    /** What was done so far is what was there before; told says whether that is all there is. */
    void settle(boolean told) {
        standing.settle(told);
    }

    /** What was done so far is what was there before, as far as it is known to have been done. */
    void goOn() {
        standing.goOn();
    }

    void startScript(TransactionMode mode) {
        standing.startScript(mode);
    }

    boolean defines(CallRoutine call) {
        return !routines.calledBy(call).isEmpty();
    }

    private Schema schema() {
        return standing.world().happened();
    }

    /** The sequences that are there now. */
    Set<TableName> sequences() {
        return standing.sequences();
    }

    /** The server does not take it at all. */
    Effects refuse(String state) {
        standing.fail();
        return Effects.NONE.failing(state);
    }

    TableName original(TableName now) {
        return schema().original(now);
    }

    boolean ofTheServer(TableName name) {
        return "pg_catalog".equals(name.schema())
                || "information_schema".equals(name.schema())
                || name.schema() == null
                        && name.name().startsWith("pg_")
                        && schema().told(name).isEmpty();
    }

    Effects run(Statement statement, String sql) {
        var before = several(statement) ? standing.world().copy() : standing.world();
        var effects = runOnce(statement, sql);
        if (effects.sqlState() != null) {
            standing.back(before);
        }
        return effects;
    }

    /** As above, but after a refusal nobody may ask any more: what the statement has done so far stays. */
    Effects runOnce(Statement statement, String sql) {
        standing.session().startStatement();
        calls.startStatement();
        if (standing.failed() && !ends(statement)) {
            return Effects.NONE.failing(IN_FAILED_TRANSACTION);
        }
        var effects = perform(statement, sql);
        if (effects.sqlState() == null) {
            standing.succeed(statement.facts());
            return effects;
        }
        standing.fail();
        return Effects.NONE.failing(effects.sqlState());
    }

    /** Takes in a statement that is known to have run; false where that cannot be, or where it took others back. */
    boolean replay(Statement statement, String sql) {
        standing.session().startStatement();
        calls.startStatement();
        return Lists.first(statement.facts(), TransactionControl.class)
                .map(standing::replay)
                .orElseGet(() -> perform(statement, sql).sqlState() == null);
    }

    /** Whether something may already have happened when it is refused. */
    private boolean several(Statement statement) {
        return statement.facts().size() > 1
                || Lists.any(
                        statement.facts(),
                        fact -> fact instanceof RunBody
                                || !routines.calledBy(fact).isEmpty());
    }

    private Effects perform(Statement statement, String sql) {
        return standing.unsafe(statement, sql) ? Effects.NONE.failing(UNSAFE_NEW_ENUM_VALUE) : attempt(statement);
    }

    private static boolean ends(Statement statement) {
        return Lists.any(
                statement.facts(),
                fact -> fact instanceof TransactionControl control
                        && control.kind() != TransactionControl.Kind.BEGIN
                        && control.kind() != TransactionControl.Kind.OTHER);
    }

    private Effects attempt(Statement statement) {
        if (statement.problem() != null) {
            return Effects.NONE;
        }
        var head = head(statement.facts());
        var now = standing.situation().only(head.map(AlterTable::only).orElse(false));
        if (head.filter(alter -> alter.idle(now)).isPresent()) {
            return Effects.NONE;
        }
        for (var fact : statement.facts()) {
            var refusal = standing.world().sure(now, fact::preparation);
            if (refusal != null) {
                return Effects.NONE.failing(refusal);
            }
        }
        return actions(statement.facts(), now);
    }

    /** One after the other; who is below an altered table is locked as strongly as it is. */
    private Effects actions(List<Fact> facts, Situation now) {
        var head = head(facts);
        var family = head.filter(alter -> alter.word().equals("TABLE"))
                .map(alter -> schema().family(alter.table()))
                .orElse(List.of());
        int actions = 0;
        @Nullable String late = null;
        var effects = Effects.NONE;
        for (var fact : Passes.sorted(facts)) {
            late = late == null ? standing.world().sure(now, fact::aftermath) : late;
            var own = happen(fact, now);
            actions += head.flatMap(alter -> own.lockOn(alter.table())).isPresent() ? 1 : 0;
            effects = effects.and(own);
            if (effects.sqlState() != null) {
                return effects;
            }
        }
        if (late != null) {
            return Effects.NONE.failing(late);
        }
        var all = effects.inOnePass();
        return actions < 2 ? all : all.raised(head.orElseThrow().table(), family);
    }

    private static Optional<AlterTable> head(List<Fact> facts) {
        return Lists.first(facts, AlterTable.class);
    }

    private Effects happen(Fact fact, Situation now) {
        var refusal = standing.misplaced(fact);
        if (refusal == null && fact instanceof PreparedPlan plan) {
            refusal = plans.refusal(plan, schema().isWhole());
        }
        if (refusal != null) {
            return Effects.NONE.failing(refusal);
        }
        if (fact instanceof PreparedPlan plan) {
            plans.take(plan);
        }
        var effects = standing.world().take(fact, now);
        if (effects.sqlState() != null) {
            return effects;
        }
        standing.control(fact);
        return effects.and(within(fact));
    }

    /** What runs inside: the body of a DO block, and those of routines that are called. */
    private Effects within(Fact fact) {
        if (fact instanceof DefineRoutine routine) {
            routines.put(routine);
        }
        if (fact instanceof RunBody block) {
            return body(block.body(), false, null);
        }
        if (fact instanceof AddColumn add && !standing.situation().mayHoldRows(add.table())) {
            return Effects.NONE;
        }
        var called = routines.calledBy(fact);
        boolean sure = called.size() == 1
                && !(fact instanceof AddColumn)
                && !(fact instanceof ReadTables query
                        && !query.query().sources().isEmpty());
        var effects = Effects.NONE;
        for (var routine : called) {
            effects = effects.and(sure ? call(routine) : standing.perhaps(() -> call(routine)));
        }
        return effects;
    }

    private Effects call(DefineRoutine routine) {
        if (!calls.enter(routine)) {
            return Effects.NONE;
        }
        var effects = body(routine.body(), routine.function(), routine.name());
        calls.leave();
        return effects;
    }

    private Effects body(List<Inner> body, boolean function, @Nullable String called) {
        standing.session().enterBody(function, called);
        var effects = Effects.NONE;
        for (var inner : body) {
            standing.session().flow(inner.flow());
            boolean sure = !inner.flow().maybe() && !inner.flow().guarded();
            var own = sure ? perform(inner) : standing.perhaps(() -> perform(inner));
            effects = effects.and(own);
            if (own.sqlState() != null) {
                break;
            }
        }
        standing.session().leaveBody();
        return effects;
    }

    private Effects perform(Inner inner) {
        return perform(inner.statement(), inner.sql());
    }
}
