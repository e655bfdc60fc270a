package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.LockTaken;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.CreateTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A statement of a kind that migrations do without. */
final class GuardBannedStatementRule extends GuardRule {

    private static final String ALTER = "ALTER TABLE";

    GuardBannedStatementRule() {
        super(GuardKind.BANNED_STATEMENT, Facts.ANY);
    }

    @Override
    Stream<Remark> check(Step step, Guard guard) {
        var statements = guard.all("statements").stream()
                .map(word -> word.toUpperCase(Locale.ROOT))
                .toList();
        return kinds(step).filter(kind -> Globs.any(statements, kind)).findFirst().stream()
                .flatMap(kind -> remark(step, guard, kind).stream());
    }

    /** The whole statement is asked about once; each action of an ALTER TABLE by itself. */
    private static Stream<String> kinds(Step step) {
        var kind = step.statement().kind();
        var fact = step.fact();
        if (fact == null || !kind.startsWith(ALTER)) {
            return step.first() ? Stream.of(kind) : Stream.empty();
        }
        var action = fact.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        var own = ALTER + " " + action.toUpperCase(Locale.ROOT);
        return step.first() ? Stream.of(own, kind) : Stream.of(own);
    }

    private static Optional<Remark> remark(Step step, Guard guard, String kind) {
        var tables = tables(step);
        var message = kind + " is not for migrations here.";
        if (tables.isEmpty()) {
            return guard.tables().isEmpty() || guard.tables().contains("*")
                    ? Optional.of(Remark.on(null, message))
                    : Optional.empty();
        }
        return tables.stream().filter(guard::covers).findFirst().map(table -> Remark.on(table, message));
    }

    private static List<TableName> tables(Step step) {
        return step.fact() instanceof CreateTable create
                ? List.of(create.table())
                : step.effects().locks().stream().map(LockTaken::table).toList();
    }
}
