package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableWork;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.SetNotNull;
import dev.lockkeeper.lint.list.Seq;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A second ALTER TABLE that goes through the rows of a table. */
final class MultipleRewritesSameTableRule implements Rule {

    @Override
    public String id() {
        return "multiple-rewrites-same-table";
    }

    @Override
    public Facts about() {
        return Facts.of(AddColumn.class, AddConstraint.class, AlterColumnType.class, SetNotNull.class);
    }

    private static final String NAME = "(?:\"[^\"]+\"|\\w+)";
    private static final Pattern ACTIONS = Pattern.compile(
            "(?is)\\s*ALTER\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?(?:ONLY\\s+)?(?:" + NAME + "\\.)?" + NAME + "\\s+(.*)");

    @Override
    public Seq<Remark> check(Step step) {
        if (!shares(step.fact())) {
            return Seq.empty();
        }
        return Seq.from(step.effects().work())
                .filter(pass -> pass.work() == Work.SCAN || pass.work() == Work.REWRITE)
                .map(TableWork::table)
                .limit(1)
                .filter(table -> step.past().worked(table).isPresent())
                .filter(table -> step.past().first(id() + " " + table))
                .map(table -> Remark.on(
                                table,
                                "All of " + table
                                        + " has been gone through before: one ALTER TABLE would do both in one pass.")
                        .safer(together(step.past().worked(table).orElseThrow(), step.sql())));
    }

    private static boolean shares(@Nullable Fact fact) {
        return fact instanceof AddColumn
                || fact instanceof AlterColumnType
                || fact instanceof SetNotNull
                || fact instanceof AddConstraint;
    }

    private static @Nullable String together(String first, String second) {
        var actions = ACTIONS.matcher(second);
        return actions.matches() ? first + ",\n    " + actions.group(1) + ";" : null;
    }
}
