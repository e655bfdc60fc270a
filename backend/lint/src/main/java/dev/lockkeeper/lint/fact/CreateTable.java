package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.ACCESS_SHARE;
import static dev.lockkeeper.lint.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Column.Generated;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * CREATE TABLE in all its forms.
 *
 * @param partitionOf the parent, when it is born a partition
 * @param inherits other parents
 * @param likes tables whose columns it copies
 * @param reads tables that fill it
 * @param form what else was said
 */
public record CreateTable(
        TableName table,
        boolean ifNotExists,
        boolean temporary,
        List<NewColumn> columns,
        List<NewConstraint> constraints,
        @Nullable TableName partitionOf,
        boolean asDefault,
        List<TableName> inherits,
        List<TableName> likes,
        List<TableName> reads,
        Form form)
        implements Fact {

    /**
     * The rest of the statement.
     *
     * @param partitionKey columns that decide on the partition, null when it has none
     * @param query what fills it, or tells its columns
     * @param ofType the composite type that tells its columns
     * @param bound of a partition, as written
     * @param computedKey whether the key is more than columns as they are
     */
    public record Form(
            boolean foreign,
            boolean unlogged,
            @Nullable Set<String> partitionKey,
            @Nullable Reading query,
            Set<String> likeOptions,
            @Nullable String ofType,
            @Nullable String bound,
            boolean computedKey) {

        boolean typed() {
            return ofType != null;
        }
    }

    public CreateTable {
        columns = Lists.copy(columns);
        constraints = Lists.copy(constraints);
        inherits = Lists.copy(inherits);
        likes = Lists.copy(likes);
        reads = Lists.copy(reads);
    }

    @Override
    public Effects effects(Situation now) {
        if (idle(now)) {
            return form.query() == null ? Effects.NONE : form.query().looked(now);
        }
        var effects = Effects.locking(SHARE_ROW_EXCLUSIVE, referencedFamily(now))
                .and(Effects.locking(SHARE_UPDATE_EXCLUSIVE, inherits))
                .and(Effects.locking(ACCESS_SHARE, likes));
        for (var column : columns) {
            effects = effects.and(Defaults.looked(now, column.defaultValue()));
        }
        return effects.and(filled(now)).and(partition(now)).and(numbered(now));
    }

    /** Sequences in the defaults that it takes over are looked at. */
    private Effects numbered(Situation now) {
        if (!Defaults.looks(now)) {
            return Effects.NONE;
        }
        var options = form.likeOptions();
        boolean copies = options.contains("all") || options.contains("defaults");
        return Seq.of(
                        inherits,
                        partitionOf == null ? List.<TableName>of() : List.of(partitionOf),
                        copies ? likes : List.<TableName>of())
                .flatMap(Seq::from)
                .flatMap(from -> Seq.from(now.schema().table(from).columns()))
                .filter(column ->
                        column.fill().sequence() != null && !column.fill().identity())
                .map(column -> Effects.locking(
                        ACCESS_SHARE, Objects.requireNonNull(column.fill().sequence())))
                .reduce(Effects.NONE, Effects::and);
    }

    private Effects filled(Situation now) {
        return form.query() == null || reads.isEmpty()
                ? Effects.NONE
                : form.query().effects(now);
    }

    private Set<TableName> referencedFamily(Situation now) {
        var family = new HashSet<TableName>();
        referenced().forEach(other -> family.addAll(now.schema().family(other)));
        if (partitionOf != null) {
            now.schema()
                    .table(partitionOf)
                    .foreignKeys()
                    .forEach(key -> family.addAll(now.schema().family(Objects.requireNonNull(key.references()))));
        }
        return family;
    }

    /** Tables that its foreign keys point to. */
    public List<TableName> referenced() {
        return Seq.from(constraints)
                .mapNotNull(NewConstraint::references)
                .filter(other -> !other.equals(table))
                .distinct()
                .toList();
    }

    private Effects partition(Situation now) {
        if (partitionOf == null) {
            return Effects.NONE;
        }
        var rest = Seq.from(now.schema().defaultPartition(partitionOf)).toList();
        return Effects.locking(ACCESS_EXCLUSIVE, partitionOf)
                .and(Effects.locking(
                        now.serverMajor() < 15 ? ACCESS_SHARE : SHARE_ROW_EXCLUSIVE,
                        Lineage.referencing(now.schema(), partitionOf)))
                .and(Effects.locking(ACCESS_EXCLUSIVE, rest))
                .with(rest, Work.SCAN, Effort.CHECK_SCAN);
    }

    @Override
    public boolean idle(Situation now) {
        return ifNotExists && now.schema().taken(table);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return idle(now) ? null : new CreateTableRules(now, this).refusal();
    }

    /** IF NOT EXISTS changes nothing about a table that is known. */
    @Override
    public void apply(Situation now) {
        if (ifNotExists && now.schema().known(table).isPresent()) {
            return;
        }
        var created = now.schema().create(table);
        created.temporary(temporary);
        created.unlogged(form.unlogged());
        created.become(form.foreign() ? RelationKind.FOREIGN_TABLE : RelationKind.TABLE);
        created.complete(whole(now));
        if (form.partitionKey() != null) {
            created.partitionBy(form.partitionKey());
            created.traits().computedKey(form.computedKey());
        }
        var growth = new Growth(now);
        inherits.forEach(parent -> inherit(now, parent, created));
        if (form.ofType() != null) {
            typed(now, form.ofType(), created);
        }
        likes.forEach(like -> copy(now, like, created));
        columns.forEach(column -> growth.column(table, column, false));
        fill(now, created);
        if (partitionOf != null) {
            inherit(now, partitionOf, created);
            now.schema().attach(table, partitionOf, asDefault);
            Bounds.tell(created, form.bound());
            growth.partition(table, partitionOf);
        }
        constraints.forEach(constraint -> growth.constraint(table, constraint));
    }

    private static void typed(Situation now, String type, Table created) {
        created.traits().ofType(type);
        now.schema()
                .types()
                .attributes(type)
                .ifPresent(parts -> parts.forEach(
                        (name, of) -> created.put(new Column(name, of, false, false, Generated.NO, true))));
    }

    private boolean whole(Situation now) {
        boolean parents =
                Seq.from(inherits).allMatch(parent -> now.schema().table(parent).complete());
        boolean copies =
                Seq.from(likes).allMatch(like -> now.schema().table(like).complete());
        boolean part = partitionOf == null || now.schema().table(partitionOf).complete();
        boolean query = form.query() == null || form.query().outputsKnown(now);
        return parents
                && copies
                && part
                && query
                && (!form.typed()
                        || now.schema()
                                .types()
                                .attributes(String.valueOf(form.ofType()))
                                .isPresent());
    }

    private void fill(Situation now, Table created) {
        if (form.query() != null) {
            form.query().outputs(now).forEach(created::put);
        } else {
            Seq.from(reads).limit(1).forEach(source -> copyColumns(now.schema().table(source), created));
        }
    }

    private void inherit(Situation now, TableName parent, Table created) {
        var above = now.schema().table(parent);
        above.columns().forEach(column -> created.put(column.inherited(true)));
        if (!parent.equals(partitionOf)) {
            now.schema().inherit(table, parent);
            Seq.from(above.constraints())
                    .filter(rule -> rule.kind() == Kind.CHECK || rule.kind() == Kind.NOT_NULL)
                    .filter(rule -> !rule.detail().noInherit())
                    .forEach(rule -> created.put(rule.inherited(true)));
        }
    }

    private void copy(Situation now, TableName like, Table to) {
        var from = now.schema().table(like);
        boolean all = form.likeOptions().contains("all");
        boolean defaults = all || form.likeOptions().contains("defaults");
        from.columns()
                .forEach(column -> to.put(
                        defaults
                                ? column.inherited(false)
                                : column.inherited(false)
                                        .generated(Generated.NO)
                                        .defaulting(false)));
        if (all || form.likeOptions().contains("indexes")) {
            new Growth(now).copyIndexes(like, table);
        }
        if (all || form.likeOptions().contains("constraints")) {
            Seq.from(from.constraints())
                    .filter(rule -> rule.kind() == Kind.CHECK)
                    .forEach(to::put);
        }
    }

    /** CREATE TABLE AS keeps types and forgets NOT NULL. */
    private static void copyColumns(Table from, Table to) {
        from.columns().forEach(column -> to.put(column.nullable(true)));
    }
}
