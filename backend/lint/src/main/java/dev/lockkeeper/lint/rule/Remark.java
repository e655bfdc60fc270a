package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Consequence;
import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Schema;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has to say; the rest of a finding is the same for all rules.
 *
 * @param needs what one would have to know to be certain
 * @param severity other than the rule's own
 * @param offset other than the statement's start, or -1
 * @param holds what must be true when the whole migration has happened; null where nothing can take it back
 * @param guard that asks for it; null where no decision does
 */
public record Remark(
        String message,
        @Nullable TableName table,
        @Nullable String saferSql,
        @Nullable Plan plan,
        boolean assumed,
        @Nullable String needs,
        List<Consequence> consequences,
        @Nullable Severity severity,
        int offset,
        @Nullable Predicate<Schema> holds,
        @Nullable Guard guard) {

    public Remark {
        consequences = Lists.copy(consequences);
    }

    static Remark on(@Nullable TableName table, String message) {
        return new Remark(message, table, null, null, false, null, List.of(), null, -1, null, null);
    }

    Remark safer(@Nullable String sql) {
        return new Remark(message, table, sql, null, assumed, needs, consequences, severity, offset, holds, guard);
    }

    /** A plan of one script in a transaction is no more than its SQL. */
    Remark safer(@Nullable Plan steps) {
        var sql = steps == null ? null : steps.flat();
        return new Remark(message, table, sql, steps, assumed, needs, consequences, severity, offset, holds, guard);
    }

    Remark meaning(Consequence... what) {
        return new Remark(
                message, table, saferSql, plan, assumed, needs, List.of(what), severity, offset, holds, guard);
    }

    Remark assuming(boolean guess) {
        return new Remark(message, table, saferSql, plan, guess, needs, consequences, severity, offset, holds, guard);
    }

    /** Rests on an assumption, in the place of this knowledge. */
    Remark needing(String knowledge) {
        return new Remark(
                message, table, saferSql, plan, true, knowledge, consequences, severity, offset, holds, guard);
    }

    Remark as(Severity other) {
        return new Remark(message, table, saferSql, plan, assumed, needs, consequences, other, offset, holds, guard);
    }

    Remark at(int place) {
        return new Remark(message, table, saferSql, plan, assumed, needs, consequences, severity, place, holds, guard);
    }

    /** A remark that is taken back when this is not so at the end of the migration. */
    Remark ifAtEnd(Predicate<Schema> so) {
        return new Remark(message, table, saferSql, plan, assumed, needs, consequences, severity, offset, so, guard);
    }

    /** How loudly it is said, the guard says. */
    Remark by(Guard asking) {
        return new Remark(
                message, table, saferSql, plan, assumed, needs, consequences, asking.severity(), offset, holds, asking);
    }

    Seq<Remark> alone() {
        return Seq.of(this);
    }
}
