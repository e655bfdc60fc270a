package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.UNKNOWN_EFFECT;

import dev.lockkeeper.lint.fact.DynamicSql;
import dev.lockkeeper.lint.fact.ReadTables;
import java.util.stream.Stream;

/** DO, EXECUTE, CALL, and queries that call functions nobody knows. */
final class DynamicSqlRule implements Rule {

    @Override
    public String id() {
        return "dynamic-sql";
    }

    @Override
    public Stream<Remark> check(Step step) {
        if (step.fact() instanceof DynamicSql dynamic) {
            return remark(dynamic.what() + " hides what it does.");
        }
        if (!(step.fact() instanceof ReadTables query)) {
            return Stream.empty();
        }
        return query.functions().stream()
                .filter(function -> step.schema().types().mayDoAnything(function))
                .limit(1)
                .flatMap(function -> remark("The function " + function + " may do more than answer."));
    }

    private static Stream<Remark> remark(String message) {
        return Remark.on(null, message).meaning(UNKNOWN_EFFECT).alone();
    }
}
