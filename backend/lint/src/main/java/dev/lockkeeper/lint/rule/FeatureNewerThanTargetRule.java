package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.WILL_FAIL;

import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.ChangeColumn;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.DetachPartition;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.fact.SetEnforced;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column.Generated;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import java.util.Optional;
import java.util.regex.Pattern;

/** Syntax newer than the server it is meant for. */
final class FeatureNewerThanTargetRule implements Rule {

    @Override
    public String id() {
        return "feature-newer-than-target";
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.context().oldestServer() >= NEWEST) {
            return Seq.empty();
        }
        return Seq.from(needed(step)
                .filter(needed -> needed.version() > step.context().oldestServer())
                .map(needed -> Remark.on(
                                null,
                                needed.what() + " came with version " + needed.version() + "; the "
                                        + (step.context().oldestServer()
                                                        < step.context().serverMajor()
                                                ? "oldest server"
                                                : "target")
                                        + " runs " + step.context().oldestServer() + ".")
                        .meaning(WILL_FAIL)));
    }

    /** What came with it is all there is. */
    private static final int NEWEST = 18;

    private static final Pattern OVERLAPS = Pattern.compile("(?i)\\bWITHOUT\\s+OVERLAPS\\b");
    private static final Pattern NULLS = Pattern.compile("(?i)\\bNULLS\\s+NOT\\s+DISTINCT\\b");

    private record Needed(String what, int version) {}

    private static Optional<Needed> needed(Step step) {
        if (step.fact() instanceof AddColumn add && add.column().generated() == Generated.VIRTUAL) {
            return Optional.of(new Needed("A virtual generated column", 18));
        }
        if (step.fact() instanceof AddConstraint add && add.constraint().kind() == Kind.NOT_NULL) {
            return Optional.of(new Needed("A NOT NULL constraint with a name", 18));
        }
        if (step.fact() instanceof ChangeColumn change && change.change() == ChangeColumn.Change.SET_EXPRESSION) {
            return Optional.of(new Needed("SET EXPRESSION", 17));
        }
        if (step.fact() instanceof SetEnforced) {
            return Optional.of(new Needed("NOT ENFORCED", 18));
        }
        if (step.first() && step.statement().kind().equals("MERGE")) {
            return Optional.of(new Needed("MERGE", 15));
        }
        return step.fact() instanceof DetachPartition detach && detach.concurrently()
                ? Optional.of(new Needed("DETACH PARTITION CONCURRENTLY", 14))
                : keyed(step);
    }

    private static Optional<Needed> keyed(Step step) {
        var keys = constraints(step).map(NewConstraint::sql).toList();
        if (Lists.any(keys, sql -> OVERLAPS.matcher(sql).find())) {
            return Optional.of(new Needed("WITHOUT OVERLAPS", 18));
        }
        return Lists.any(keys, sql -> NULLS.matcher(sql).find())
                        || step.fact() instanceof CreateIndex index
                                && NULLS.matcher(index.sql()).find()
                ? Optional.of(new Needed("NULLS NOT DISTINCT", 15))
                : Optional.empty();
    }

    private static Seq<NewConstraint> constraints(Step step) {
        if (step.fact() instanceof AddConstraint add) {
            return Seq.of(add.constraint());
        }
        return step.fact() instanceof CreateTable create ? Seq.from(create.constraints()) : Seq.empty();
    }
}
