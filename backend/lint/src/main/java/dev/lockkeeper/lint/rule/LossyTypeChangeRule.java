package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.LOSES_DATA;
import static dev.lockkeeper.lint.Consequence.MAY_FAIL_ON_DATA;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.DataType;
import java.util.Set;

/** A change of type that cuts, rounds or refuses values. */
final class LossyTypeChangeRule implements Rule {

    @Override
    public String id() {
        return "lossy-type-change";
    }

    @Override
    public Facts about() {
        return Facts.of(AlterColumnType.class);
    }

    private static final Set<String> CUTTING = Set.of(
            "left",
            "right",
            "substring",
            "substr",
            "round",
            "trunc",
            "floor",
            "ceil",
            "ceiling",
            "split_part",
            "date_trunc");

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof AlterColumnType alter) || !step.existed(alter.table()) || created(step, alter)) {
            return Seq.empty();
        }
        if (alter.using() != null && Lists.any(alter.using().functions(), CUTTING::contains)) {
            return loses(alter, "The expression in USING leaves only part of each value of " + alter.column() + ".");
        }
        return alter.oldType(step.now())
                .map(old -> step.schema().types().baseOf(old))
                .map(old -> narrowed(alter, old))
                .orElse(Seq.empty());
    }

    private static boolean created(Step step, AlterColumnType alter) {
        return step.schema()
                .table(alter.table())
                .column(alter.column())
                .filter(Column::created)
                .isPresent();
    }

    private static Seq<Remark> narrowed(AlterColumnType alter, DataType old) {
        boolean forced = alter.using() != null && alter.using().castTo() != null;
        return switch (Narrowing.between(old, alter.type(), forced)) {
            case NONE -> Seq.empty();
            case LOSES ->
                loses(
                        alter,
                        old + " to " + alter.type() + " cuts or rounds values of " + alter.column()
                                + " without a word.");
            case REFUSES ->
                Remark.on(
                                alter.table(),
                                old + " to " + alter.type() + " fails if a value of " + alter.column()
                                        + " does not fit.")
                        .as(Severity.WARN)
                        .safer(Narrowing.preflight(alter))
                        .meaning(MAY_FAIL_ON_DATA)
                        .alone();
        };
    }

    private static Seq<Remark> loses(AlterColumnType alter, String message) {
        return Remark.on(alter.table(), message)
                .safer(Narrowing.preflight(alter))
                .meaning(LOSES_DATA)
                .alone();
    }
}
