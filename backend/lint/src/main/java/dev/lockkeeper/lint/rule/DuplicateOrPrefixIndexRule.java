package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.IndexPlans;
import dev.lockkeeper.lint.plan.Sql;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.Index;
import dev.lockkeeper.lint.source.Phrase;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A new index or foreign key that repeats one which is there. */
final class DuplicateOrPrefixIndexRule implements Rule {

    @Override
    public String id() {
        return "duplicate-or-prefix-index";
    }

    @Override
    public Facts about() {
        return Facts.of(AddConstraint.class, CreateIndex.class);
    }

    /** What USING says, where it is no b-tree. */
    static final Phrase OTHER_METHOD = Phrase.of("USING", "\\bUSING\\s+(?!btree\\b)\\w+");

    private static final Phrase UNIQUE = Phrase.of("UNIQUE", "\\s*CREATE\\s+UNIQUE\\b");

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof AddConstraint add && add.constraint().kind() == Kind.FOREIGN_KEY) {
            return twin(step, add);
        }
        if (!(step.fact() instanceof CreateIndex create) || !plain(create.columns(), create.computed(), create.sql())) {
            return Seq.empty();
        }
        return Seq.of(longer(step, create), key(step, create), shorter(step, create))
                .flatMap(Seq::from)
                .limit(1);
    }

    private static Seq<Remark> twin(Step step, AddConstraint add) {
        return Seq.from(step.schema().table(add.table()).constraints())
                .filter(known -> known.kind() == Kind.FOREIGN_KEY
                        && known.columns().equals(Set.copyOf(add.constraint().columns()))
                        && Objects.equals(known.references(), add.constraint().references()))
                .limit(1)
                .map(known -> Remark.on(
                        add.table(), "The foreign key " + known.name() + " of " + add.table() + " says the same."));
    }

    private static Optional<Remark> longer(Step step, CreateIndex create) {
        return create.unique()
                ? Optional.empty()
                : others(step, create)
                        .filter(other -> begins(other.columns(), create.columns()))
                        .findFirst()
                        .map(other -> Remark.on(
                                create.table(),
                                "The index " + other.name().name() + " of " + create.table() + " begins with "
                                        + Sql.names(create.columns()) + " already."));
    }

    private static Optional<Remark> key(Step step, CreateIndex create) {
        return create.unique()
                ? Optional.empty()
                : Seq.from(step.schema().table(create.table()).constraints())
                        .filter(known -> known.kind() == Kind.PRIMARY_KEY || known.kind() == Kind.UNIQUE)
                        .filter(known -> begins(known.columns(), create.columns()))
                        .findFirst()
                        .map(known -> Remark.on(
                                create.table(),
                                "The key " + known.name() + " of " + create.table() + " begins with "
                                        + Sql.names(create.columns()) + " already."));
    }

    private static Optional<Remark> shorter(Step step, CreateIndex create) {
        return others(step, create)
                .filter(other -> begins(create.columns(), List.copyOf(other.columns())))
                .filter(other -> !UNIQUE.opens(sql(step, other)))
                .findFirst()
                .map(other -> Remark.on(
                                create.table(),
                                "The new index makes " + other.name().name() + " of " + create.table() + " needless.")
                        .safer(IndexPlans.drop(List.of(other.name()))));
    }

    private static Seq<Index> others(Step step, CreateIndex create) {
        return Seq.from(step.schema().plainIndexesOn(create.table()))
                .filter(other -> !other.name().name().equals(create.name()))
                .filter(other -> plain(List.copyOf(other.columns()), other.computed(), sql(step, other)));
    }

    private static String sql(Step step, Index index) {
        return step.schema()
                .table(index.table())
                .told("index " + index.name().name())
                .orElse("");
    }

    private static boolean plain(List<String> columns, Set<String> computed, String sql) {
        return !columns.isEmpty() && computed.isEmpty() && !OTHER_METHOD.in(sql);
    }

    private static boolean begins(Collection<String> whole, List<String> start) {
        return Seq.from(whole).limit(start.size()).toList().equals(start);
    }
}
