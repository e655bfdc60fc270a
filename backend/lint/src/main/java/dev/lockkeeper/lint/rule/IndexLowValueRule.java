package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.source.Phrase;
import java.util.Optional;
import java.util.Set;

/** CREATE INDEX over what selects little. */
final class IndexLowValueRule implements Rule {

    @Override
    public String id() {
        return "index-low-value";
    }

    @Override
    public Facts about() {
        return Facts.of(CreateIndex.class);
    }

    private static final Set<String> MOMENTS = Set.of("timestamptz", "timestamp", "date");
    private static final Phrase PRESENT =
            Phrase.of("WHERE", "^.*\\bWHERE\\s+\\(?\\s*(\\w+)\\s+IS\\s+NOT\\s+NULL\\s*\\)?\\s*\\z");

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof CreateIndex create)) {
            return Seq.empty();
        }
        return Seq.of(
                        keys(step, create),
                        selection(step, create),
                        moment(step, create),
                        wholes(step, create),
                        everything(step, create),
                        many(step, create))
                .flatMap(Seq::from)
                .limit(1)
                .map(message -> Remark.on(create.table(), message));
    }

    private static Optional<String> keys(Step step, CreateIndex create) {
        int keys = create.columns().size();
        return keys > step.settings().bounds().keys()
                ? Optional.of("The index has " + keys + " keys; few queries reach the last of them.")
                : Optional.empty();
    }

    private static Optional<String> selection(Step step, CreateIndex create) {
        return create.columns().size() == 1 && create.computed().isEmpty()
                ? type(step, create, 0)
                        .filter(type -> type.name().equals("boolean") && !type.array())
                        .map(type ->
                                "An index over the boolean " + create.columns().get(0) + " alone selects little.")
                : Optional.empty();
    }

    /** What stands behind a range of the first key is found by going through all of it. */
    private static Optional<String> moment(Step step, CreateIndex create) {
        return create.columns().size() < 2
                        || create.unique()
                        || !create.computed().isEmpty()
                        || DuplicateOrPrefixIndexRule.OTHER_METHOD.in(create.sql())
                        || type(step, create, 0)
                                .filter(IndexLowValueRule::isMoment)
                                .isEmpty()
                ? Optional.empty()
                : type(step, create, 1)
                        .filter(type -> !isMoment(type))
                        .map(type -> "The index begins with the moment "
                                + create.columns().get(0) + ": a query for one "
                                + create.columns().get(1) + " in a span of time wants it the other way round.");
    }

    private static boolean isMoment(DataType type) {
        return MOMENTS.contains(type.name()) && !type.array();
    }

    private static Optional<String> wholes(Step step, CreateIndex create) {
        return create.columns().isEmpty() || DuplicateOrPrefixIndexRule.OTHER_METHOD.in(create.sql())
                ? Optional.empty()
                : type(step, create, 0)
                        .filter(type -> type.array() || type.name().equals("jsonb"))
                        .map(type -> "A b-tree over " + create.columns().get(0)
                                + " finds equal wholes only; GIN finds what is in it.");
    }

    private static Optional<String> everything(Step step, CreateIndex create) {
        return PRESENT.first(create.sql())
                .flatMap(present -> step.schema().table(create.table()).column(present.group(1)))
                .filter(Column::notNull)
                .map(column -> column.name() + " is never null, so the index leaves no row out.");
    }

    private static Optional<String> many(Step step, CreateIndex create) {
        int there = step.schema().plainIndexesOn(create.table()).size();
        return there >= step.settings().mostIndexes()
                ? Optional.of(
                        create.table() + " has " + there + " indexes already, and each is written with every row.")
                : Optional.empty();
    }

    private static Optional<DataType> type(Step step, CreateIndex create, int at) {
        return step.schema()
                .table(create.table())
                .column(create.columns().get(at))
                .map(Column::type);
    }
}
