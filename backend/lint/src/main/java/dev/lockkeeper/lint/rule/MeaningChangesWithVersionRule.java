package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.WILL_FAIL;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column.Generated;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import java.util.regex.Pattern;

/** Text that means different things to different servers. */
final class MeaningChangesWithVersionRule implements Rule {

    @Override
    public String id() {
        return "meaning-changes-with-version";
    }

    @Override
    public Facts about() {
        return Added.FACTS.and(AddConstraint.class);
    }

    private static final Pattern SAYS_VIRTUAL = Pattern.compile("(?i)\\bVIRTUAL\\b");
    private static final int FIRST_WITH_VIRTUAL = 18;

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof AddConstraint add && partitionedReference(step, add)) {
            return Remark.on(
                            add.table(),
                            "A foreign key NOT VALID on the partitioned table " + add.table()
                                    + " fails before version 18.")
                    .alone();
        }
        return Added.in(step)
                .filter(added -> added.column().generated() == Generated.VIRTUAL)
                .filter(added -> !SAYS_VIRTUAL.matcher(added.column().sql()).find())
                .map(added -> remark(step, added));
    }

    private static Remark remark(Step step, Added added) {
        boolean fails = step.context().oldestServer() < FIRST_WITH_VIRTUAL;
        var remark = Remark.on(
                added.table(),
                added.name() + " of " + added.table()
                        + " is neither STORED nor VIRTUAL: version 18 computes it when it is read, older ones refuse it.");
        return fails ? remark.as(Severity.ERROR).meaning(WILL_FAIL) : remark;
    }

    private static boolean partitionedReference(Step step, AddConstraint add) {
        return add.constraint().kind() == Kind.FOREIGN_KEY
                && add.constraint().notValid()
                && !step.schema().partitions(add.table()).isEmpty();
    }
}
