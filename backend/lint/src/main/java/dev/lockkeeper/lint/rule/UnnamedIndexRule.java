package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.Sql;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An index or constraint that PostgreSQL has to find a name for. */
final class UnnamedIndexRule implements Rule {

    @Override
    public String id() {
        return "unnamed-index";
    }

    @Override
    public Facts about() {
        return Facts.of(AddConstraint.class, CreateIndex.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof CreateIndex index && index.name() == null) {
            return Remark.on(index.table(), "The index on " + index.table() + " gets a name that PostgreSQL picks.")
                    .safer(named(index))
                    .alone();
        }
        return step.fact() instanceof AddConstraint add && unnamed(add)
                ? Remark.on(add.table(), "The constraint on " + add.table() + " gets a name that PostgreSQL picks.")
                        .safer(named(step, add))
                        .alone()
                : Seq.empty();
    }

    /** A primary key's name is never in doubt. */
    private static boolean unnamed(AddConstraint add) {
        var constraint = add.constraint();
        return constraint.name() == null
                && constraint.usingIndex() == null
                && constraint.kind() != Kind.PRIMARY_KEY
                && constraint.kind() != Kind.NOT_NULL;
    }

    private static @Nullable String named(CreateIndex index) {
        var columns = String.join("_", index.columns());
        var name = Sql.name(index.table().name() + (columns.isEmpty() ? "" : "_" + columns) + "_idx");
        var words = NAMELESS.matcher(index.sql());
        return words.find()
                ? words.replaceFirst(Matcher.quoteReplacement(words.group(1) + " " + name + " ON ")) + ";"
                : null;
    }

    private static final Pattern NAMELESS =
            Pattern.compile("^(?i)(CREATE\\s+(?:UNIQUE\\s+)?INDEX(?:\\s+CONCURRENTLY)?)\\s+ON\\s+");

    private static String named(Step step, AddConstraint add) {
        var constraint = add.constraint();
        var usual = constraint.nameOn(add.table());
        var name = usual;
        for (int number = 1; step.schema().table(add.table()).constraint(name).isPresent(); number++) {
            name = usual + number;
        }
        return "ALTER TABLE " + Sql.name(add.table()) + " ADD CONSTRAINT " + Sql.name(name) + " " + constraint.sql()
                + (constraint.notValid() ? " NOT VALID" : "") + ";";
    }
}
