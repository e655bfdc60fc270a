package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.Sql;

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
    public Seq<Remark> check(Step step) {
        var naming = step.settings().naming();
        var comments = naming.tableComments() ? comment(step) : Seq.<Remark>empty();
        if (naming.patterns().isEmpty()) {
            return comments;
        }
        var names = NewName.andMadeUp(step)
                .filter(name -> !naming.allows(name.kind(), name.name()))
                .map(name -> Remark.on(
                        null,
                        "The " + name.kind().words() + " name " + name.name() + " does not match "
                                + naming.patterns().get(name.kind()) + "."));
        return Seq.concat(names, comments);
    }

    private Seq<Remark> comment(Step step) {
        if (!(step.fact() instanceof CreateTable create) || create.temporary() || create.partitionOf() != null) {
            return Seq.empty();
        }
        var remark = Remark.on(create.table(), "The table " + create.table() + " has no comment.")
                .safer("COMMENT ON TABLE " + Sql.name(create.table()) + " IS 'what a row of it is';");
        return remark.ifAtEnd(end -> end.known(create.table())
                        .filter(table -> !table.traits().commented())
                        .isPresent())
                .alone();
    }
}
