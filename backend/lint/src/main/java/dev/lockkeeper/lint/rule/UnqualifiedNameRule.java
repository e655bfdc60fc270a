package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.CreateView;
import dev.lockkeeper.lint.list.Seq;
import java.util.Optional;
import java.util.Set;

/** A name without a schema where there are several schemas. */
final class UnqualifiedNameRule implements Rule {

    @Override
    public String id() {
        return "unqualified-name";
    }

    @Override
    public Facts about() {
        return Facts.of(CreateTable.class, CreateView.class);
    }

    private static final Set<String> USUAL = Set.of("public", "pg_catalog", "information_schema", "pg_temp");

    @Override
    public Seq<Remark> check(Step step) {
        return Seq.from(created(step)
                .filter(name -> name.schema() == null && !step.session().sets("search_path") && several(step))
                .filter(name -> step.past().first(id()))
                .map(name -> Remark.on(
                                null,
                                "Where " + name + " comes to lie depends on the search_path of whoever runs this.")
                        .safer("SET LOCAL search_path = public;")));
    }

    private static Optional<TableName> created(Step step) {
        if (step.fact() instanceof CreateTable create) {
            return create.temporary() ? Optional.empty() : Optional.of(create.table());
        }
        return step.fact() instanceof CreateView view ? Optional.of(view.view()) : Optional.empty();
    }

    private static boolean several(Step step) {
        return !USUAL.containsAll(step.schema().places());
    }
}
