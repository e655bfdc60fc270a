package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.fact.SetNotNull;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.IndexPlans;
import dev.lockkeeper.lint.plan.Sql;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.Index;
import dev.lockkeeper.lint.source.Phrase;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A new index or constraint that repeats one which is there. */
final class DuplicateOrPrefixIndexRule implements Rule {

    @Override
    public String id() {
        return "duplicate-or-prefix-index";
    }

    @Override
    public Facts about() {
        return Facts.of(AddConstraint.class, CreateIndex.class, SetNotNull.class);
    }

    /** What USING says, where it is no b-tree. */
    static final Phrase OTHER_METHOD = Phrase.of("USING", "\\bUSING\\s+(?!btree\\b)\\w+");

    private static final Map<Kind, String> WORDS =
            Map.of(Kind.FOREIGN_KEY, "foreign key", Kind.UNIQUE, "unique constraint", Kind.CHECK, "check");
    private static final Pattern PRESENT =
            Pattern.compile("(?is)CHECK\\s*\\(\\s*\\(?\\s*[\\w\".]+\\s+IS\\s+NOT\\s+NULL\\s*\\)?\\s*\\)");
    private static final Phrase UNIQUE = Phrase.of("UNIQUE", "\\s*CREATE\\s+UNIQUE\\b");

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof AddConstraint add) {
            return twin(step, add);
        }
        if (step.fact() instanceof SetNotNull set) {
            return helper(step, set);
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
                .filter(known -> same(known, add.constraint()))
                .limit(1)
                .map(known -> Remark.on(
                        add.table(),
                        "The " + WORDS.get(known.kind()) + " " + known.name() + " of " + add.table()
                                + " says the same."));
    }

    private static boolean same(Constraint known, NewConstraint added) {
        if (known.kind() != added.kind() || added.usingIndex() != null || !WORDS.containsKey(known.kind())) {
            return false;
        }
        return known.kind() == Kind.CHECK
                ? bare(known.detail().sql()).equals(bare(added.sql()))
                : known.columns().equals(Set.copyOf(added.columns()))
                        && Objects.equals(known.references(), added.references());
    }

    /** Without what makes no difference. */
    private static String bare(String sql) {
        return sql.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** The check that spared SET NOT NULL its scan has done its work, if it stays. */
    private static Seq<Remark> helper(Step step, SetNotNull set) {
        var alone = Set.of(set.column());
        return Seq.from(step.schema().table(set.table()).constraints())
                .filter(known -> known.kind() == Kind.CHECK
                        && known.valid()
                        && known.columns().equals(alone)
                        && known.provesPresent().equals(alone)
                        && PRESENT.matcher(known.detail().sql()).matches())
                .limit(1)
                .map(known -> Remark.on(
                                set.table(),
                                "The check " + known.name() + " of " + set.table()
                                        + " says what NOT NULL says now, and costs every write.")
                        .safer("ALTER TABLE " + Sql.name(set.table()) + " DROP CONSTRAINT " + Sql.name(known.name())
                                + ";")
                        .ifAtEnd(end -> end.known(set.table())
                                .flatMap(table -> table.constraint(known.name()))
                                .isPresent()));
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
