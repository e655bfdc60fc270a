package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.LockTaken;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.list.Seq;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A statement of a kind that migrations do without. */
final class GuardBannedStatementRule extends GuardRule {

    private static final String ALTER = "ALTER TABLE";

    GuardBannedStatementRule() {
        super(GuardKind.BANNED_STATEMENT, Facts.ANY);
    }

    @Override
    Seq<Remark> check(Step step, Guard guard) {
        var statements = Seq.from(guard.all("statements"))
                .map(word -> word.toUpperCase(Locale.ROOT))
                .toList();
        return Seq.from(kinds(step).filter(kind -> Globs.any(statements, kind)).findFirst())
                .flatMap(kind -> Seq.from(remark(step, guard, kind)));
    }

    /** The whole statement is asked about once; each action of an ALTER TABLE by itself. */
    private static Seq<String> kinds(Step step) {
        var kind = step.statement().kind();
        var fact = step.fact();
        if (fact == null || !kind.startsWith(ALTER)) {
            return step.first() ? Seq.of(kind) : Seq.empty();
        }
        var action = fact.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        var own = ALTER + " " + action.toUpperCase(Locale.ROOT);
        return step.first() ? Seq.of(own, kind) : Seq.of(own);
    }

    private static Optional<Remark> remark(Step step, Guard guard, String kind) {
        var tables = tables(step);
        var message = kind + " is not for migrations here.";
        if (tables.isEmpty()) {
            return guard.tables().isEmpty() || guard.tables().contains("*")
                    ? Optional.of(Remark.on(null, message))
                    : Optional.empty();
        }
        return Seq.from(tables)
                .filter(table -> covers(step, guard, table))
                .findFirst()
                .map(table -> Remark.on(table, message));
    }

    private static List<TableName> tables(Step step) {
        return step.fact() instanceof CreateTable create
                ? List.of(create.table())
                : Seq.from(step.effects().locks()).map(LockTaken::table).toList();
    }
}
