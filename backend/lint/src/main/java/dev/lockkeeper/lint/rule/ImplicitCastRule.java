package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.WILL_FAIL;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.query.Comparison;
import dev.lockkeeper.lint.query.Operand;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A comparison for which the column itself has to be cast. */
final class ImplicitCastRule implements Rule {

    @Override
    public String id() {
        return "implicit-cast";
    }

    @Override
    public Facts about() {
        return Facts.of(Query.class);
    }

    private static final Set<String> WHOLE =
            Set.of("smallint", "integer", "bigint", "serial", "bigserial", "smallserial");
    private static final Set<String> EXACT = Set.of("numeric", "real", "double precision");
    private static final Set<String> TEXTS = Set.of("text", "varchar", "char", "citext");
    private static final Set<String> SEARCHES = Set.of("=", "<", ">", "<=", ">=");

    @Override
    public Seq<Remark> check(Step step) {
        return step.fact() instanceof Query query
                ? Seq.from(query.comparisons())
                        .filter(comparison -> comparison.filters() && SEARCHES.contains(comparison.operator()))
                        .filter(comparison -> comparison.left().is(Operand.Kind.COLUMN))
                        .flatMap(comparison -> remark(step, comparison))
                : Seq.empty();
    }

    private static Seq<Remark> remark(Step step, Comparison comparison) {
        var own = type(step, comparison.left());
        var other = other(step, comparison.against());
        if (own.isEmpty() || other.isEmpty()) {
            return Seq.empty();
        }
        var column = Objects.requireNonNull(comparison.left().column()).column();
        if (WHOLE.contains(own.get()) && EXACT.contains(other.get())) {
            return Remark.on(
                            null,
                            column + " is " + own.get() + " and compared with " + other.get()
                                    + ": every value is cast, and no index on it is used.")
                    .at(comparison.offset())
                    .alone();
        }
        return TEXTS.contains(own.get()) && WHOLE.contains(other.get())
                ? Remark.on(
                                null,
                                column + " is " + own.get() + " and compared with " + other.get()
                                        + ": the server refuses this.")
                        .as(Severity.ERROR)
                        .at(comparison.offset())
                        .meaning(WILL_FAIL)
                        .alone()
                : Seq.empty();
    }

    private static Optional<String> type(Step step, Operand operand) {
        var column = operand.column();
        return column == null
                ? Optional.empty()
                : Seq.from(column.tables())
                        .flatMap(table -> Seq.from(step.schema().table(table).column(column.column())))
                        .filter(known -> known.type() != null && !known.type().array())
                        .map(known -> step.schema()
                                .types()
                                .baseOf(Objects.requireNonNull(known.type()))
                                .name())
                        .findFirst();
    }

    private static Optional<String> other(Step step, Operand operand) {
        if (operand.castTo() != null) {
            return Optional.of(operand.castTo().name());
        }
        return switch (operand.kind()) {
            case INTEGER -> Optional.of("integer");
            case DECIMAL -> Optional.of("numeric");
            case COLUMN -> type(step, operand);
            default -> Optional.empty();
        };
    }
}
