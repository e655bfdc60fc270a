package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A constraint as far as it is known.
 *
 * @param columns of its own table, in their order
 * @param provesPresent columns that it proves to be not null, once valid
 * @param references the other table of a foreign key
 * @param transaction in which it was added here, 0 when it was there before
 * @param detail what only some questions need
 */
public record Constraint(
        String name,
        Kind kind,
        Set<String> columns,
        boolean valid,
        Set<String> provesPresent,
        @Nullable TableName references,
        int transaction,
        Detail detail) {

    /** The sorts of constraint. */
    public enum Kind {
        CHECK,
        NOT_NULL,
        UNIQUE,
        PRIMARY_KEY,
        EXCLUDE,
        FOREIGN_KEY;

        /** Whether an index of the same name stands behind it. */
        public boolean indexed() {
            return this == UNIQUE || this == PRIMARY_KEY || this == EXCLUDE;
        }
    }

    /**
     * More of a constraint.
     *
     * @param key its columns in order
     * @param referenced the referenced columns in order; none means the primary key
     * @param actsOnDelete whether the foreign key changes rows when the row it refers to goes
     */
    public record Detail(
            List<String> key,
            List<String> referenced,
            boolean actsOnDelete,
            boolean enforced,
            boolean inherited,
            boolean noInherit,
            boolean deferrable,
            Set<String> functions,
            String sql,
            Term check) {

        public static final Detail NONE =
                new Detail(List.of(), List.of(), false, true, false, false, false, Set.of(), "", Term.OPAQUE);

        public Detail {
            key = Lists.copy(key);
            referenced = Lists.copy(referenced);
            functions = Lists.copy(functions);
        }

        public Detail inherited(boolean now) {
            return new Detail(
                    key, referenced, actsOnDelete, enforced, now, noInherit, deferrable, functions, sql, check);
        }

        Detail renamedColumn(String from, String to) {
            var keys = Seq.from(key).map(name -> name.equals(from) ? to : name).toList();
            return new Detail(
                    keys,
                    referenced,
                    actsOnDelete,
                    enforced,
                    inherited,
                    noInherit,
                    deferrable,
                    functions,
                    sql,
                    Term.OPAQUE);
        }

        Detail renamedReferenced(String from, String to) {
            var keys = Seq.from(referenced)
                    .map(name -> name.equals(from) ? to : name)
                    .toList();
            return new Detail(
                    key, keys, actsOnDelete, enforced, inherited, noInherit, deferrable, functions, sql, check);
        }
    }

    public Constraint {
        columns = Collections.unmodifiableSet(new LinkedHashSet<>(columns));
        provesPresent = Lists.copy(provesPresent);
    }

    public Constraint(
            String name,
            Kind kind,
            Set<String> columns,
            boolean valid,
            Set<String> provesPresent,
            @Nullable TableName references,
            int transaction) {
        this(name, kind, columns, valid, provesPresent, references, transaction, Detail.NONE);
    }

    public Constraint validated() {
        return new Constraint(name, kind, columns, true, provesPresent, references, transaction, detail);
    }

    Constraint settled() {
        return transaction == 0
                ? this
                : new Constraint(name, kind, columns, valid, provesPresent, references, 0, detail);
    }

    public Constraint named(String other) {
        return new Constraint(other, kind, columns, valid, provesPresent, references, transaction, detail);
    }

    public Constraint inherited(boolean now) {
        return detailed(detail.inherited(now));
    }

    public Constraint detailed(Detail other) {
        return new Constraint(name, kind, columns, valid, provesPresent, references, transaction, other);
    }

    /** Whether new rows are held to it; the old ones are checked when that begins. */
    public Constraint enforced(boolean now) {
        var other = new Detail(
                detail.key,
                detail.referenced,
                detail.actsOnDelete,
                now,
                detail.inherited,
                detail.noInherit,
                detail.deferrable,
                detail.functions,
                detail.sql,
                detail.check);
        return new Constraint(name, kind, columns, now, provesPresent, references, transaction, other);
    }

    Constraint referring(TableName other) {
        return new Constraint(name, kind, columns, valid, provesPresent, other, transaction, detail);
    }

    Constraint renamedColumn(String from, String to) {
        return new Constraint(
                name,
                kind,
                Renaming.of(columns, from, to),
                valid,
                Renaming.of(provesPresent, from, to),
                references,
                transaction,
                detail.renamedColumn(from, to));
    }

    Constraint renamedReferenced(String from, String to) {
        return detailed(detail.renamedReferenced(from, to));
    }
}
