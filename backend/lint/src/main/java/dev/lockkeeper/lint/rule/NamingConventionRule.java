package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.plan.Sql;
import java.util.stream.Stream;

/** A name that is not as the team names things. */
final class NamingConventionRule implements Rule {

    @Override
    public String id() {
        return "naming-convention";
    }

    @Override
    public Facts about() {
        return NewName.FACTS;
    }

    @Override
    public Stream<Remark> check(Step step) {
        var naming = step.settings().naming();
        var comments = naming.tableComments() ? comment(step) : Stream.<Remark>empty();
        if (naming.patterns().isEmpty()) {
            return comments;
        }
        var names = NewName.in(step).stream()
                .filter(name -> !naming.allows(name.kind(), name.name()))
                .map(name -> Remark.on(
                        null,
                        "The " + name.kind().words() + " name " + name.name() + " does not match "
                                + naming.patterns().get(name.kind()) + "."));
        return Stream.concat(names, comments);
    }

    private Stream<Remark> comment(Step step) {
        if (!(step.fact() instanceof CreateTable create) || create.temporary() || create.partitionOf() != null) {
            return Stream.empty();
        }
        var remark = Remark.on(create.table(), "The table " + create.table() + " has no comment.")
                .safer("COMMENT ON TABLE " + Sql.name(create.table()) + " IS 'what a row of it is';");
        return remark.ifAtEnd(end -> end.known(create.table())
                        .filter(table -> !table.traits().commented())
                        .isPresent())
                .alone();
    }
}
