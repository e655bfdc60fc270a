package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.query.Select;
import dev.lockkeeper.lint.query.Select.Use;
import java.util.Set;

/** Every column, whatever there will be. */
final class SelectStarRule implements Rule {

    @Override
    public String id() {
        return "select-star";
    }

    @Override
    public Facts about() {
        return Facts.of(Query.class);
    }

    private static final Set<Use> FROZEN = Set.of(Use.VIEW, Use.TABLE, Use.INSERT, Use.ROUTINE);

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof Query query) || step.statement().kind().contains("TEMP")) {
            return Seq.empty();
        }
        return Seq.from(query.selects())
                .filter(select -> select.stars() && FROZEN.contains(select.use()) && named(select))
                .limit(1)
                .map(select -> Remark.on(null, message(select.use())).at(select.offset()));
    }

    /** A star over what the statement made itself lists nothing new. */
    private static boolean named(Select select) {
        return Lists.any(select.sources(), source -> !source.tables().isEmpty());
    }

    private static String message(Use use) {
        return switch (use) {
            case VIEW ->
                "The view keeps the columns of today: later ones are not in it, and none of these can be dropped.";
            case INSERT -> "This breaks, or fills the wrong columns, as soon as one of the tables gets another column.";
            default -> "Which columns this takes depends on what the table has when it runs.";
        };
    }
}
