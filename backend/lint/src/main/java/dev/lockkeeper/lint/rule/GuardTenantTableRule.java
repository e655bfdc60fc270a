package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.DropColumn;
import dev.lockkeeper.lint.fact.DropConstraint;
import dev.lockkeeper.lint.fact.RenameColumn;
import dev.lockkeeper.lint.fact.SetRowSecurity;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.Sql;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.Table;
import dev.lockkeeper.lint.schema.Traits.RowSecurity;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A table of tenants that does not keep them apart: by its key, and by the database. */
final class GuardTenantTableRule extends GuardRule {

    GuardTenantTableRule() {
        super(
                GuardKind.TENANT_TABLE,
                NewTable.FACTS
                        .and(DropColumn.class, RenameColumn.class, SetRowSecurity.class)
                        .and(AddConstraint.class, DropConstraint.class));
    }

    @Override
    Seq<Remark> check(Step step, Guard guard) {
        var column = guard.one("column");
        var fresh = NewTable.in(step)
                .flatMap(table -> Seq.of(Seq.of(missing(table, column), unkeyed(table, column)), secured(table, guard))
                        .flatMap(remarks -> remarks));
        var lost =
                Lost.column(step).filter(gone -> gone.name().equals(column)).map(gone -> missing(gone.table(), column));
        var bare = step.fact() instanceof SetRowSecurity set && !set.on()
                ? secured(set.table(), guard)
                : Seq.<Remark>empty();
        return Seq.of(fresh, lost, bare, rekeyed(step, column), lostKey(step, column))
                .flatMap(remarks -> remarks);
    }

    private static Seq<Remark> rekeyed(Step step, String column) {
        return step.fact() instanceof AddConstraint add
                        && add.constraint().kind() == Kind.PRIMARY_KEY
                        && !step.schema().table(add.table()).created()
                ? unkeyed(add.table(), column).alone()
                : Seq.empty();
    }

    /** A key that is gone; of another in its place, what makes that one tells. */
    private static Seq<Remark> lostKey(Step step, String column) {
        return Seq.from(keyless(step))
                .filter(table -> !table.created() && begins(table, column))
                .map(Table::name)
                .map(table -> Remark.on(table, table + " has no primary key that begins with " + column + ".")
                        .ifAtEnd(end -> end.known(table)
                                .filter(known -> known.column(column).isPresent())
                                .filter(known -> known.primaryKey().isEmpty())
                                .isPresent()));
    }

    /** The table whose primary key goes, by its name or with one of its columns. */
    private static Optional<Table> keyless(Step step) {
        if (step.fact() instanceof DropConstraint drop) {
            return step.schema().known(drop.table()).filter(table -> table.primaryKey()
                    .filter(key -> key.name().equals(drop.constraint()))
                    .isPresent());
        }
        return step.fact() instanceof DropColumn drop
                ? step.schema().known(drop.table()).filter(table -> table.primaryKey()
                        .filter(key -> key.columns().contains(drop.column()))
                        .isPresent())
                : Optional.empty();
    }

    private static Remark missing(TableName table, String column) {
        return Remark.on(table, table + " has no column " + column + ".").ifAtEnd(end -> end.known(table)
                .filter(Table::complete)
                .filter(known -> known.column(column).isEmpty())
                .isPresent());
    }

    private static Remark unkeyed(TableName table, String column) {
        return Remark.on(table, "The primary key of " + table + " does not begin with " + column + ".")
                .ifAtEnd(end -> end.known(table)
                        .filter(known -> known.column(column).isPresent())
                        .filter(Predicate.not(known -> begins(known, column)))
                        .isPresent());
    }

    private static boolean begins(Table table, String column) {
        return table.primaryKey()
                .map(GuardTenantTableRule::key)
                .filter(key -> !key.isEmpty() && key.get(0).equals(column))
                .isPresent();
    }

    private static List<String> key(Constraint key) {
        return key.detail().key().isEmpty()
                ? List.copyOf(key.columns())
                : key.detail().key();
    }

    private static Seq<Remark> secured(TableName table, Guard guard) {
        var wanted = guard.one("row-security");
        if (wanted.equals("none")) {
            return Seq.empty();
        }
        var off = off(table, RowSecurity.ENABLED, "Row security is not on for " + table + ".");
        return wanted.equals("enabled")
                ? Seq.of(off)
                : Seq.of(off, off(table, RowSecurity.FORCED, "Row security on " + table + " does not bind its owner."));
    }

    /** What is not even on is not said to be half on. */
    private static Remark off(TableName table, RowSecurity kind, String message) {
        var word = kind == RowSecurity.ENABLED ? "ENABLE" : "FORCE";
        return Remark.on(table, message)
                .safer("ALTER TABLE " + Sql.name(table) + " " + word + " ROW LEVEL SECURITY;")
                .ifAtEnd(end -> end.known(table)
                        .map(Table::traits)
                        .filter(traits ->
                                !traits.has(kind) && (kind == RowSecurity.ENABLED || traits.has(RowSecurity.ENABLED)))
                        .isPresent());
    }
}
