package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.UNKNOWN_EFFECT;

import dev.lockkeeper.lint.fact.CallRoutine;
import dev.lockkeeper.lint.fact.DynamicSql;
import dev.lockkeeper.lint.fact.ReadTables;
import dev.lockkeeper.lint.list.Seq;

/** SQL that is put together while it runs, and calls of what nobody has seen. */
final class DynamicSqlRule implements Rule {

    @Override
    public String id() {
        return "dynamic-sql";
    }

    @Override
    public Facts about() {
        return Facts.of(CallRoutine.class, DynamicSql.class, ReadTables.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof DynamicSql && step.session().called() != null) {
            return remark("What it executes depends on values that are known only when it runs.");
        }
        if (step.fact() instanceof DynamicSql dynamic) {
            return remark(dynamic.what())
                    .map(remark -> remark.at(dynamic.offset()).safer(dynamic.shown()));
        }
        var types = step.schema().types();
        if (step.fact() instanceof CallRoutine call) {
            return types.isRead(call.name()) ? Seq.empty() : remark("CALL " + call.name() + " hides what it does.");
        }
        if (!(step.fact() instanceof ReadTables query)) {
            return Seq.empty();
        }
        return Seq.from(query.functions())
                .filter(types::mayDoAnything)
                .limit(1)
                .flatMap(function -> remark("The function " + function + " may do more than answer."));
    }

    private static Seq<Remark> remark(String message) {
        return Remark.on(null, message).meaning(UNKNOWN_EFFECT).alone();
    }
}
