package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.query.Operand;
import dev.lockkeeper.lint.schema.Column;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** A range of moments that leaves out its last day. */
final class BetweenTimestampsRule implements Rule {

    @Override
    public String id() {
        return "between-timestamps";
    }

    @Override
    public Facts about() {
        return Facts.of(Query.class);
    }

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> MOMENTS = Set.of("timestamp", "timestamptz");

    @Override
    public Seq<Remark> check(Step step) {
        return step.fact() instanceof Query query
                ? Seq.from(query.comparisons())
                        .filter(comparison -> comparison.operator().equals("BETWEEN")
                                && comparison.left().is(Operand.Kind.COLUMN)
                                && comparison.right().size() > 1
                                && DAY.matcher(comparison.right().get(1).text()).matches())
                        .filter(comparison -> moment(step, comparison.left()))
                        .map(comparison -> Remark.on(
                                        null,
                                        "BETWEEN ends with the first moment of "
                                                + comparison.right().get(1).text()
                                                + ": the rest of that day is not in it.")
                                .at(comparison.offset()))
                : Seq.empty();
    }

    /** By its type where that is known, else by its name. */
    private static boolean moment(Step step, Operand operand) {
        var column = Objects.requireNonNull(operand.column());
        return Seq.from(column.tables())
                .flatMap(table -> Seq.from(step.schema().table(table).column(column.column())))
                .mapNotNull(Column::type)
                .map(type -> MOMENTS.contains(type.name()))
                .findFirst()
                .orElse(column.column().endsWith("_at") || column.column().endsWith("timestamp"));
    }
}
