package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.BREAKS_CLIENTS;
import static dev.lockkeeper.lint.Consequence.LOSES_DATA;

import dev.lockkeeper.lint.fact.DropObject;
import dev.lockkeeper.lint.list.Seq;
import java.util.Set;

/** DROP SCHEMA, DROP DATABASE, DROP OWNED. */
final class DropSchemaOrDatabaseRule implements Rule {

    @Override
    public String id() {
        return "drop-schema-or-database";
    }

    @Override
    public Facts about() {
        return Facts.of(DropObject.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof DropObject drop) || !WHOLESALE.contains(drop.kind())) {
            return Seq.empty();
        }
        return Remark.on(null, "DROP " + drop.kind() + " takes everything inside with it.")
                .meaning(LOSES_DATA, BREAKS_CLIENTS)
                .alone();
    }

    private static final Set<String> WHOLESALE = Set.of("SCHEMA", "DATABASE", "OWNED");
}
