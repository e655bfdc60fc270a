package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_SHARE;
import static dev.lockkeeper.lint.LockMode.ROW_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.ROW_SHARE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Schema;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query as far as the server's work depends on it.
 *
 * @param sources the relations that it reads
 * @param outputs the columns that it gives, "*" for all of its sources
 * @param sequences that it asks
 * @param limited whether it stops early, or has nothing to read at all
 * @param lookups what the server looks up before it runs, in order
 * @param wanted what a change asks of the rows that it changes, or gives to the row that it adds
 * @param shape of its result, read for those who judge refusals
 */
public record Reading(
        List<Source> sources,
        List<Output> outputs,
        List<TableName> sequences,
        boolean limited,
        boolean runs,
        List<Lookup> lookups,
        List<Sought> wanted,
        @Nullable Shape shape) {

    /**
     * One relation of a query.
     *
     * @param never whether its query has a condition that is true of no row
     * @param where conditions that single columns of it must meet, by column
     * @param locked whether FOR UPDATE or its kin takes its rows
     */
    public record Source(
            TableName table,
            @Nullable String alias,
            boolean only,
            boolean locked,
            Set<String> where,
            List<Sought> wanted,
            boolean never) {

        public Source {
            wanted = Lists.copy(wanted);
        }
    }

    /** A column of the result, by its name where that can be told, and the source's column where it is just that. */
    public record Output(@Nullable String name, @Nullable String column) {}

    public Reading(
            List<Source> sources, List<Output> outputs, List<TableName> sequences, boolean limited, boolean runs) {
        this(sources, outputs, sequences, limited, runs, List.of(), List.of(), null);
    }

    /** Stands between a table and the column whose sequence is meant. */
    public static final String OWNED = "\u0000";

    public static final Reading NONE = new Reading(List.of(), List.of(), List.of(), false, false);

    public Reading {
        sources = Lists.copy(sources);
        outputs = Lists.copy(outputs);
        sequences = Lists.copy(sequences);
        lookups = Lists.copy(lookups);
        wanted = Lists.copy(wanted);
    }

    Effects effects(Situation now) {
        var effects = Effects.locking(ROW_EXCLUSIVE, asked(now));
        for (var source : sources) {
            effects = effects.and(read(now, source));
        }
        return effects;
    }

    /** Sequences by their own names, or by the columns that own them. */
    private List<TableName> asked(Situation now) {
        return Lists.any(sequences, name -> name.name().contains(OWNED))
                ? Seq.from(sequences)
                        .flatMap(name -> Seq.from(owned(now, name)))
                        .toList()
                : sequences;
    }

    /** A column whose sequence is asked for has to be there. */
    private @Nullable String owners(Situation now) {
        for (var name : sequences) {
            int sign = name.name().indexOf(OWNED);
            if (sign >= 0) {
                var table = new TableName(name.schema(), name.name().substring(0, sign));
                var column = name.name().substring(sign + 1);
                return Refusals.first(() -> Refusals.relation(now, table), () -> Refusals.column(now, table, column));
            }
        }
        return null;
    }

    private static Optional<TableName> owned(Situation now, TableName name) {
        int sign = name.name().indexOf(OWNED);
        if (sign < 0) {
            return Optional.of(name);
        }
        var table = new TableName(name.schema(), name.name().substring(0, sign));
        var column = name.name().substring(sign + 1);
        return Seq.from(now.schema().sequencesOf(table, place -> place.column().equals(column)))
                .findFirst();
    }

    /** What a definition takes that is only looked at. */
    Effects looked(Situation now) {
        return Effects.locking(
                ACCESS_SHARE, Seq.from(sources).map(Source::table).toList());
    }

    /** The same of a definition that is kept: what its constants name is locked too, so that nobody drops it meanwhile. */
    Effects kept(Situation now) {
        return Defaults.looks(now) ? looked(now).and(Effects.locking(ACCESS_SHARE, constants(now))) : looked(now);
    }

    private List<TableName> constants(Situation now) {
        return Seq.from(lookups)
                .mapNotNull(lookup -> lookup instanceof Lookup.Constant constant ? constant.locked(now) : null)
                .toList();
    }

    private Effects read(Situation now, Source source) {
        var schema = now.schema();
        var effects = Effects.locking(source.locked() ? ROW_SHARE : ACCESS_SHARE, members(now, source))
                .and(placed(now, source));
        for (var below : under(schema, source.table())) {
            effects = effects.and(Effects.locking(source.locked() ? ROW_SHARE : ACCESS_SHARE, schema.family(below)));
            effects = limited ? effects : effects.with(stored(schema, below), Work.SCAN, Effort.CHECK_SCAN);
        }
        return Refusals.is(now, source.table(), RelationKind.VIEW) || seeks(now, source)
                ? effects
                : effects.with(leaves(now, source), Work.SCAN, Effort.CHECK_SCAN);
    }

    /** Of a partition with partitions, the bounds are looked up above. */
    private static Effects placed(Situation now, Source source) {
        return !source.only() && Refusals.is(now, source.table(), RelationKind.PARTITIONED_TABLE)
                ? Effects.locking(ACCESS_SHARE, Lineage.above(now.schema(), source.table()))
                : Effects.NONE;
    }

    private static List<TableName> members(Situation now, Source source) {
        return source.only()
                ? List.of(source.table())
                : new Pruning(now.only(false), source.wanted()).family(source.table());
    }

    private static List<TableName> leaves(Situation now, Source source) {
        return Seq.from(new Pruning(now.only(false), source.wanted()).leaves(source.table()))
                .filter(leaf -> !source.only() || leaf.equals(source.table()))
                .toList();
    }

    private static List<TableName> stored(Schema schema, TableName below) {
        boolean view = schema.told(below)
                .filter(known -> known.kind() == RelationKind.VIEW)
                .isPresent();
        return view ? List.of() : schema.leaves(below);
    }

    /** What a view reads, through views of views. */
    static Set<TableName> under(Schema schema, TableName view) {
        var under = new LinkedHashSet<TableName>();
        boolean plain = schema.told(view)
                .filter(known -> known.kind() == RelationKind.VIEW)
                .isPresent();
        if (plain) {
            for (var read : schema.readBy(view)) {
                under.add(read);
                under.addAll(under(schema, read));
            }
        }
        return under;
    }

    /** Whether an index leads to the rows that are wanted. */
    private boolean seeks(Situation now, Source source) {
        if (limited || source.never()) {
            return true;
        }
        return Seq.from(now.schema().indexesOn(source.table()))
                .anyMatch(index -> !index.traits().key().isEmpty()
                        && source.where().contains(index.traits().key().get(0)));
    }

    @Nullable
    String refusal(Situation now) {
        var tables = Seq.from(sources).map(Source::table).toList();
        return Refusals.first(
                () -> Refusals.relations(now, tables) == null ? null : SqlState.UNDEFINED_TABLE,
                () -> Refusals.relations(now, asked(now)),
                () -> Refusals.when(
                        sources.isEmpty() && Seq.from(asked(now)).anyMatch(name -> cannotCount(now, name)),
                        SqlState.WRONG_OBJECT_TYPE),
                () -> owners(now),
                () -> lookedUp(now));
    }

    /** Numbers come from sequences alone. */
    private static boolean cannotCount(Situation now, TableName name) {
        return now.schema()
                .told(name)
                .filter(known -> known.kind() != RelationKind.SEQUENCE)
                .isPresent();
    }

    /** In bodies names may be those of variables. */
    private @Nullable String lookedUp(Situation now) {
        for (var lookup : lookups) {
            boolean told = !now.body() || lookup instanceof Lookup.Filled;
            var refusal = told ? lookup.refusal(now) : null;
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /** As it is where that name stands for the query itself. */
    public Reading without(TableName itself) {
        return new Reading(
                Lists.where(sources, source -> !source.table().equals(itself)),
                outputs,
                sequences,
                limited,
                runs,
                List.of(),
                wanted,
                shape);
    }

    /** Whether two columns that it names have one name. */
    boolean twice() {
        var names = new HashSet<String>();
        return Seq.from(outputs).mapNotNull(Output::name).anyMatch(name -> !name.equals("*") && !names.add(name));
    }

    boolean outputsKnown(Situation now) {
        return new Outputs(this, now).known();
    }

    /** The columns that a table made from it gets. */
    public List<Column> outputs(Situation now) {
        return new Outputs(this, now).columns();
    }

    LockMode lock() {
        return Seq.from(sources).anyMatch(Source::locked) ? ROW_SHARE : ACCESS_SHARE;
    }
}
