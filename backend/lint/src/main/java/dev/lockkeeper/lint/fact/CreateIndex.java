package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.SHARE;
import static dev.lockkeeper.lint.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Index;
import dev.lockkeeper.lint.schema.Naming;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * CREATE INDEX.
 *
 * @param columns that are keys as they stand
 * @param computed columns inside expressions or the predicate
 */
public record CreateIndex(
        @Nullable String name,
        TableName table,
        boolean only,
        boolean unique,
        boolean concurrently,
        boolean ifNotExists,
        List<String> columns,
        Set<String> computed,
        String sql,
        Form form)
        implements Fact {

    /**
     * The rest of it: its functions and its access method, and whether it is all plain columns.
     *
     * @param plain columns that come without an operator class
     * @param computed what its expressions are made of
     * @param classes operator classes that are named, by column
     * @param predicate opaque where it has none
     */
    public record Form(
            Set<String> functions,
            String method,
            boolean simple,
            String label,
            Set<String> plain,
            List<Term> computed,
            Term predicate,
            Map<String, String> classes) {}

    private static final Set<String> ONE_KEY = Set.of("hash", "spgist");
    private static final Set<String> OF_SERVER = Set.of("hash", "spgist", "gin", "gist", "brin");

    public CreateIndex {
        columns = Lists.copy(columns);
        computed = Lists.copy(computed);
    }

    @Override
    public Effects effects(Situation now) {
        var tables = only || idle(now) ? List.of(table) : List.copyOf(tree(now));
        var lock = Effects.locking(concurrently ? SHARE_UPDATE_EXCLUSIVE : SHARE, tables);
        return idle(now) || only && partitioned(now) ? lock : lock.with(unbuilt(now, tables), Work.INDEX, effort(now));
    }

    /** Partitions that have no index like it yet. */
    private List<TableName> unbuilt(Situation now, List<TableName> tables) {
        var traits = new Index.Traits(columns, unique, form.simple(), false, form.functions(), form.method(), null);
        var wanted = new Index(table, table, new LinkedHashSet<>(columns), computed, true, traits);
        return Seq.from(now.schema().leaves(table))
                .filter(tables::contains)
                .filter(leaf -> leaf.equals(table)
                        || Seq.from(now.schema().indexesOn(leaf))
                                .noneMatch(own -> own.traits().parent() == null && Growth.alike(own, wanted)))
                .toList();
    }

    private boolean partitioned(Situation now) {
        return Refusals.is(now, table, RelationKind.PARTITIONED_TABLE)
                || !now.schema().partitions(table).isEmpty();
    }

    /** Down to the partitions of partitions. */
    private Set<TableName> tree(Situation now) {
        var tree = new LinkedHashSet<TableName>();
        grow(now, table, tree);
        return tree;
    }

    private static void grow(Situation now, TableName root, Set<TableName> tree) {
        if (tree.add(root)) {
            now.schema().partitions(root).forEach(child -> grow(now, child, tree));
        }
    }

    private Effort effort(Situation now) {
        return computed.isEmpty() ? IndexEffort.of(now.schema().table(table), columns) : Effort.INDEX_ON_TEXT;
    }

    private @Nullable TableName full() {
        return name == null ? null : new TableName(table.schema(), name);
    }

    @Override
    public boolean idle(Situation now) {
        var full = full();
        return ifNotExists && full != null && now.schema().taken(full);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        if (idle(now)) {
            return Refusals.when(concurrently && now.block(), SqlState.ACTIVE_TRANSACTION);
        }
        var full = full();
        return Refusals.first(
                () -> Refusals.when(concurrently && now.block(), SqlState.ACTIVE_TRANSACTION),
                () -> Refusals.relation(now, table),
                () -> Refusals.when(
                        Refusals.is(now, table, RelationKind.VIEW, RelationKind.SEQUENCE, RelationKind.FOREIGN_TABLE),
                        SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.columns(now, table, computed),
                () -> new Typing(now, table).truth(form.predicate()),
                () -> new Typing(now, table).refusal(form.computed()),
                () -> Refusals.when(concurrently && partitioned(now), SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.when(beyondMethod(), SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.columns(now, table, columns),
                () -> Refusals.when(moves(now), SqlState.INVALID_OBJECT_DEFINITION),
                () -> unordered(now),
                () -> Refusals.when(unique && leavesOutKey(now), SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.when(virtual(now), SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.when(unique && !form.method().equals("btree"), SqlState.FEATURE_NOT_SUPPORTED),
                () -> new OperatorClasses(now).refusal(table, form.plain(), form.method()),
                () -> new OperatorClasses(now).refusal(table, form.classes()),
                () -> Refusals.when(full != null && now.schema().taken(full), SqlState.DUPLICATE_TABLE));
    }

    /** Some access methods take one key alone, and only one of them is unique. */
    private boolean beyondMethod() {
        boolean several = columns.size() + form.computed().size() > 1;
        return several && ONE_KEY.contains(form.method()) || unique && OF_SERVER.contains(form.method());
    }

    private boolean moves(Situation now) {
        var typing = new Typing(now, table);
        return Seq.from(form.functions()).anyMatch(now.schema().types()::changes)
                || typing.moves(form.predicate())
                || Seq.from(form.computed()).anyMatch(typing::moves);
    }

    /** What is computed has to have an order too, where no operator class gives it one. */
    private @Nullable String unordered(Situation now) {
        var typing = new Typing(now, table);
        var classes = new OperatorClasses(now);
        boolean without = form.method().equals("btree")
                && Seq.from(form.computed())
                        .flatMap(term -> Seq.from(typing.type(term)))
                        .anyMatch(type -> !classes.has(type, form.method()));
        return Refusals.when(without, SqlState.UNDEFINED_OBJECT);
    }

    private boolean leavesOutKey(Situation now) {
        return !columns.containsAll(now.schema().table(table).partitionKey());
    }

    private boolean virtual(Situation now) {
        var known = now.schema().table(table);
        return Seq.from(columns).anyMatch(name -> known.column(name)
                .filter(column -> column.generated() == Column.Generated.VIRTUAL)
                .isPresent());
    }

    @Override
    public void apply(Situation now) {
        var full = full() == null ? Naming.relation(now.schema(), table, form.label(), "idx") : full();
        var traits = new Index.Traits(columns, unique, form.simple(), false, form.functions(), form.method(), null);
        var index = new Index(full, table, new LinkedHashSet<>(columns), computed, true, traits);
        now.schema().put(index);
        if (!only) {
            now.schema().partitions(table).forEach(child -> adopt(now, child, index));
        }
    }

    /** A partition's own index that is like it becomes a part of it. */
    private static void adopt(Situation now, TableName child, Index above) {
        var own = Seq.from(now.schema().indexesOn(child))
                .filter(index -> index.traits().parent() == null && Growth.alike(index, above))
                .findFirst();
        own.ifPresentOrElse(
                index -> now.schema().put(index.under(above.name())), () -> new Growth(now).index(child, above));
    }
}
