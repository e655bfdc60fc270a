package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.AlterIndex;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.fact.CreateObject;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.CreateType;
import dev.lockkeeper.lint.fact.CreateView;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.NamedObject;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.fact.Policy;
import dev.lockkeeper.lint.fact.RenameColumn;
import dev.lockkeeper.lint.fact.RenameConstraint;
import dev.lockkeeper.lint.fact.RenameTable;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.Naming;
import dev.lockkeeper.lint.settings.NameKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A name that a statement gives.
 *
 * @param schema as it is written with it; of what belongs to a table, the table tells it
 */
record NewName(NameKind kind, @Nullable String schema, String name) {

    NewName(NameKind kind, String name) {
        this(kind, null, name);
    }

    NewName(NameKind kind, TableName written) {
        this(kind, written.schema(), written.name());
    }

    /** Where one may stand. */
    static final Facts FACTS = Facts.of(
            CreateTable.class,
            AddColumn.class,
            RenameTable.class,
            AddConstraint.class,
            CreateIndex.class,
            CreateView.class,
            RenameColumn.class,
            AlterIndex.class,
            RenameConstraint.class,
            Policy.class,
            CreateType.class,
            CreateObject.class,
            NamedObject.class);

    /** What other facts tell the names of. */
    private static final Set<String> OTHERWISE = Set.of("SCHEMA", "EXTENSION", "PUBLICATION");

    TableName written() {
        return new TableName(schema, name);
    }

    /** Those that stand there; one that a body makes up while it runs is nobody's choice yet. */
    static List<NewName> in(Step step) {
        return step.adding().names(step);
    }

    static List<NewName> by(Step step) {
        return Lists.where(given(step), name -> !name.name().contains("${"));
    }

    /** Those, and the name that an index gets from the server when it is given none. */
    static Seq<NewName> andMadeUp(Step step) {
        var given = Seq.from(in(step));
        if (!(step.fact() instanceof CreateIndex index) || index.name() != null) {
            return given;
        }
        var made = Naming.relation(step.schema(), index.table(), index.form().label(), "idx");
        return made.name().contains("${") ? given : Seq.concat(given, Seq.of(new NewName(NameKind.INDEX, made)));
    }

    private static List<NewName> given(Step step) {
        if (step.fact() instanceof CreateTable create) {
            var names = new ArrayList<NewName>();
            names.add(new NewName(NameKind.TABLE, create.table().name()));
            create.columns().forEach(column -> names.add(new NewName(NameKind.COLUMN, column.name())));
            create.constraints().forEach(constraint -> of(constraint).ifPresent(names::add));
            return names;
        }
        if (step.fact() instanceof AddColumn add) {
            var names = new ArrayList<NewName>();
            names.add(new NewName(NameKind.COLUMN, add.column().name()));
            add.column().constraints().forEach(constraint -> of(constraint).ifPresent(names::add));
            return names;
        }
        var fact = step.fact();
        return fact == null
                ? List.of()
                : RenamedThing.in(step).or(() -> single(fact)).map(List::of).orElse(List.of());
    }

    private static Optional<NewName> single(Fact fact) {
        if (fact instanceof AddConstraint add) {
            return of(add.constraint());
        }
        if (fact instanceof CreateIndex index) {
            return Optional.ofNullable(index.name()).map(name -> new NewName(NameKind.INDEX, name));
        }
        if (fact instanceof CreateView view) {
            return Optional.of(new NewName(NameKind.VIEW, view.view().name()));
        }
        return other(fact);
    }

    private static Optional<NewName> other(Fact fact) {
        if (fact instanceof Policy policy && policy.created()) {
            return Optional.of(new NewName(NameKind.POLICY, policy.name()));
        }
        if (fact instanceof CreateType type) {
            return Optional.of(new NewName(NameKind.TYPE, type.written()));
        }
        if (fact instanceof CreateObject object && !OTHERWISE.contains(object.kind())) {
            var kind = object.kind().equals("FUNCTION") ? NameKind.FUNCTION : NameKind.TYPE;
            return Optional.of(new NewName(kind, object.written()));
        }
        return fact instanceof NamedObject object
                ? Optional.of(new NewName(object.kind(), object.written()))
                : Optional.empty();
    }

    private static Optional<NewName> of(NewConstraint constraint) {
        return constraint.name() == null
                ? Optional.empty()
                : Optional.of(new NewName(kind(constraint.kind()), constraint.name()));
    }

    static NameKind kind(Kind constraint) {
        return constraint == Kind.NOT_NULL ? NameKind.OTHER : NameKind.valueOf(constraint.name());
    }
}
