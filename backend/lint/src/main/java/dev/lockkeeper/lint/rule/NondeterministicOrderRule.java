package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.query.Select;
import dev.lockkeeper.lint.query.Select.Sorting;
import dev.lockkeeper.lint.query.Select.Use;
import java.util.Optional;
import java.util.Set;

/** Rows in an order that chance makes. */
final class NondeterministicOrderRule implements Rule {

    @Override
    public String id() {
        return "nondeterministic-order";
    }

    @Override
    public Facts about() {
        return Facts.of(Query.class);
    }

    private static final Set<Use> OF_ITS_OWN =
            Set.of(Use.STATEMENT, Use.VIEW, Use.TABLE, Use.INSERT, Use.COMMON, Use.SOURCE);

    @Override
    public Seq<Remark> check(Step step) {
        return step.fact() instanceof Query query
                ? Seq.from(query.selects()).flatMap(select -> Seq.from(message(query, select))
                        .map(message -> Remark.on(null, message).at(select.offset())))
                : Seq.empty();
    }

    private static Optional<String> message(Query query, Select select) {
        if (select.limit() && select.order().isEmpty() && picks(query, select)) {
            return Optional.of("LIMIT without ORDER BY takes any rows: others each time.");
        }
        if (select.distinctOn() && select.order().isEmpty()) {
            return Optional.of("DISTINCT ON without ORDER BY keeps any row of each group.");
        }
        if (select.order().contains(Sorting.RANDOM)) {
            return Optional.of("ORDER BY random() reads and sorts every row to give a few.");
        }
        return select.order().contains(Sorting.NUMBER_OF_OUTPUT)
                ? Optional.of("ORDER BY a number sorts by another column as soon as the list of columns changes.")
                : Optional.empty();
    }

    /** A batch of what is to be changed may be any; so may rows that others have not locked, and the only one. */
    private static boolean picks(Query query, Select select) {
        return OF_ITS_OWN.contains(select.use())
                && Lists.none(query.writes(), write -> !write.inserted())
                && Lists.none(query.selects(), other -> other.use() == Use.CHANGE)
                && !select.locks()
                && !aggregate(select);
    }

    private static boolean aggregate(Select select) {
        return select.sources().isEmpty();
    }
}
