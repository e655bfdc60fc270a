package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Consequence;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.TableName;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has to say; the rest of a finding is the same for all rules.
 *
 * @param severity other than the rule's own
 * @param offset other than the statement's start, or -1
 */
public record Remark(
        String message,
        @Nullable TableName table,
        @Nullable String saferSql,
        boolean assumed,
        List<Consequence> consequences,
        @Nullable Severity severity,
        int offset) {

    public Remark {
        consequences = List.copyOf(consequences);
    }

    static Remark on(@Nullable TableName table, String message) {
        return new Remark(message, table, null, false, List.of(), null, -1);
    }

    Remark safer(@Nullable String sql) {
        return new Remark(message, table, sql, assumed, consequences, severity, offset);
    }

    Remark meaning(Consequence... what) {
        return new Remark(message, table, saferSql, assumed, List.of(what), severity, offset);
    }

    Remark assuming(boolean guess) {
        return new Remark(message, table, saferSql, guess, consequences, severity, offset);
    }

    Remark as(Severity other) {
        return new Remark(message, table, saferSql, assumed, consequences, other, offset);
    }

    Remark at(int place) {
        return new Remark(message, table, saferSql, assumed, consequences, severity, place);
    }

    Stream<Remark> alone() {
        return Stream.of(this);
    }
}
