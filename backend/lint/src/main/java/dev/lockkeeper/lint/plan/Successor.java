package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.Index;
import dev.lockkeeper.lint.schema.Schema;
import dev.lockkeeper.lint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column that is to take the place of another, with copies of everything that hangs on the other.
 *
 * @param old the column that gives way
 * @param fresh the one that is made beside it
 */
record Successor(Schema schema, Table table, String old, String fresh) {

    private static final Pattern INDEX_NAME = Pattern.compile(
            "(?is)(CREATE\\s+(?:UNIQUE\\s+)?INDEX)\\s+(?:CONCURRENTLY\\s+)?(?:IF\\s+NOT\\s+EXISTS\\s+)?.*?\\s+ON\\b");

    /** Copies of indexes and constraints, built while everybody works on. */
    void copy(PlanDraft draft) {
        boolean primary = Lists.any(keys(), known -> known.kind() == Kind.PRIMARY_KEY);
        if (primary || table.column(old).filter(Column::notNull).isPresent()) {
            draft.then(ConstraintPlans.notNull(table.name(), fresh));
        }
        indexes()
                .forEach(index -> draft.alone(
                        "index " + copied(index.name().name()),
                        "Build its index while everybody works on",
                        copy(index)));
        keys().forEach(key ->
                draft.alone("index " + copied(key.name()), "Build its index while everybody works on", copy(key)));
        rules().forEach(rule -> draft.then(
                ConstraintPlans.provedLater(table.name(), copied(rule.name()), Words.replace(text(rule), old, fresh))));
    }

    /** What the copies are called from now on, once the old ones are out of the way. */
    List<String> takeOver() {
        var statements = new ArrayList<String>();
        references().forEach(reference -> statements.add(drop(reference.table(), reference.key())));
        rules().forEach(rule -> {
            statements.add(drop(table.name(), rule));
            statements.add(Sql.alter(table.name()) + " RENAME CONSTRAINT " + Sql.name(copied(rule.name())) + " TO "
                    + Sql.name(rule.name()) + ";");
        });
        keys().forEach(key -> {
            statements.add(drop(table.name(), key));
            statements.add(Sql.alter(table.name()) + " ADD CONSTRAINT " + Sql.name(key.name()) + " " + kind(key)
                    + " USING INDEX " + Sql.name(copied(key.name())) + ";");
        });
        indexes().forEach(index -> {
            statements.add("DROP INDEX " + Sql.name(index.name()) + ";");
            statements.add("ALTER INDEX "
                    + Sql.name(Sql.beside(table.name(), copied(index.name().name()))) + " RENAME TO "
                    + Sql.name(index.name().name()) + ";");
        });
        return statements;
    }

    /** Foreign keys of other tables, which had to let go of the old key. */
    List<String> referAgain() {
        return Lists.map(
                references(),
                reference -> Sql.alter(reference.table()) + " ADD CONSTRAINT "
                        + Sql.name(reference.key().name()) + " " + text(reference) + " NOT VALID;");
    }

    void proveReferences(PlanDraft draft) {
        references()
                .forEach(reference -> draft.then(ConstraintPlans.validate(
                        reference.table(), reference.key().name())));
    }

    /** Whether everything that hangs on the column is known well enough to be copied. */
    boolean knowable() {
        return Lists.all(constraints(), known -> table.told("constraint " + known.name())
                        .isPresent())
                && Lists.all(indexes(), index -> told(index).isPresent())
                && Lists.all(references(), reference -> !text(reference).isEmpty())
                && Lists.none(
                        table.attachments(), attachment -> attachment.columns().contains(old))
                && schema.partitions(table.name()).isEmpty()
                && table.parent().isEmpty();
    }

    private List<Constraint> constraints() {
        return Lists.where(
                table.constraints(), known -> known.columns().contains(old) && known.kind() != Kind.NOT_NULL);
    }

    private List<Constraint> keys() {
        return Lists.where(constraints(), Successor::isKey);
    }

    private List<Constraint> rules() {
        return Lists.where(constraints(), known -> !isKey(known));
    }

    private static boolean isKey(Constraint known) {
        return known.kind() == Kind.PRIMARY_KEY || known.kind() == Kind.UNIQUE;
    }

    private List<Index> indexes() {
        return Lists.where(
                schema.plainIndexesOn(table.name()),
                index -> index.columns().contains(old) || index.computed().contains(old));
    }

    /** A foreign key of another table. */
    private record Reference(TableName table, Constraint key) {}

    /** Taken to mean the key that is replaced, when it refers to this table and one of its keys has the column. */
    private List<Reference> references() {
        if (keys().isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Reference>();
        for (var other : Set.copyOf(schema.referencing(table.name()))) {
            Seq.from(schema.table(other).constraints())
                    .filter(known -> table.name().equals(known.references()))
                    .forEach(known -> found.add(new Reference(other, known)));
        }
        return found;
    }

    private String copy(Index index) {
        var sql = told(index).orElseThrow();
        var name = Sql.name(copied(index.name().name()));
        var named = INDEX_NAME.matcher(sql).replaceFirst("$1 CONCURRENTLY " + Matcher.quoteReplacement(name) + " ON");
        return Words.replace(named, old, fresh) + ";";
    }

    private String copy(Constraint key) {
        var columns = Lists.map(key.columns(), column -> column.equals(old) ? fresh : column);
        return "CREATE UNIQUE INDEX CONCURRENTLY " + Sql.name(copied(key.name())) + " ON " + Sql.name(table.name())
                + " (" + Sql.names(columns) + ");";
    }

    private Optional<String> told(Index index) {
        return table.told("index " + index.name().name());
    }

    private String text(Constraint known) {
        return table.told("constraint " + known.name()).orElse("");
    }

    private String text(Reference reference) {
        return schema.table(reference.table())
                .told("constraint " + reference.key().name())
                .orElse("");
    }

    private static String kind(Constraint key) {
        return key.kind() == Kind.UNIQUE ? "UNIQUE" : "PRIMARY KEY";
    }

    private static String drop(TableName table, Constraint known) {
        return Sql.alter(table) + " DROP CONSTRAINT " + Sql.name(known.name()) + ";";
    }

    private static String copied(String name) {
        return Sql.derived(name, "_new");
    }
}
