package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.LockTaken;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.TableWork;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the server does: the strongest lock on each relation, the passes over tables, and the error it is sure to
 * answer with.
 *
 * @param sqlState the error, whatever the rows are
 * @param assumed rests on a type or a volatility that nobody has told
 */
public record Effects(
        List<LockTaken> locks,
        List<TableWork> work,
        @Nullable String sqlState,
        boolean assumed) {

    public static final Effects NONE = new Effects(List.of(), List.of(), null, false);

    public Effects {
        locks = Lists.copy(locks);
        work = Lists.copy(work);
    }

    public static Effects locking(LockMode mode, TableName... tables) {
        return locking(mode, List.of(tables));
    }

    public static Effects locking(LockMode mode, Collection<TableName> tables) {
        var distinct = tables.size() < 2 ? tables : new LinkedHashSet<>(tables);
        return new Effects(Lists.map(distinct, table -> new LockTaken(table, mode)), List.of(), null, false);
    }

    public Effects with(TableName table, Work kind, Effort effort) {
        return and(new Effects(List.of(), List.of(new TableWork(table, kind, effort)), null, false));
    }

    public Effects with(Collection<TableName> tables, Work kind, Effort effort) {
        return and(new Effects(List.of(), Lists.map(tables, table -> new TableWork(table, kind, effort)), null, false));
    }

    public Effects failing(String state) {
        return new Effects(locks, work, state, assumed);
    }

    public Effects assuming(boolean guess) {
        return new Effects(locks, work, sqlState, assumed || guess);
    }

    public Effects and(Effects other) {
        if (this == NONE || other == NONE) {
            return this == NONE ? other : this;
        }
        return together(List.of(this, other));
    }

    /** Of all facts of a statement; a table's strongest lock is the one that it takes. */
    public static Effects together(List<Effects> parts) {
        if (parts.size() < 2) {
            return parts.isEmpty() ? NONE : parts.get(0);
        }
        var work = new ArrayList<TableWork>();
        @Nullable String sqlState = null;
        boolean assumed = false;
        for (var part : parts) {
            work.addAll(part.work);
            sqlState = sqlState == null ? part.sqlState : sqlState;
            assumed |= part.assumed;
        }
        return new Effects(strongest(parts), work, sqlState, assumed);
    }

    private static List<LockTaken> strongest(List<Effects> parts) {
        var locking = Lists.where(parts, part -> !part.locks.isEmpty());
        if (locking.isEmpty() || locking.size() == 1 && locking.get(0).locks.size() == 1) {
            return locking.isEmpty() ? List.of() : locking.get(0).locks;
        }
        Map<TableName, LockMode> modes = new LinkedHashMap<>();
        for (var part : locking) {
            for (var lock : part.locks) {
                modes.merge(lock.table(), lock.mode(), LockMode::max);
            }
        }
        return Lists.map(modes.entrySet(), lock -> new LockTaken(lock.getKey(), lock.getValue()));
    }

    /** The actions of one ALTER TABLE share a single pass: who rewrites need not scan. */
    public Effects inOnePass() {
        if (work.size() < 2) {
            return this;
        }
        return new Effects(
                locks, Seq.from(work).filter(pass -> !shared(pass)).distinct().toList(), sqlState, assumed);
    }

    /** Whoever is below an altered table is locked as strongly as the strongest of all actions asks. */
    public Effects raised(TableName table, Collection<TableName> below) {
        return lockOn(table)
                .map(mode -> locking(
                        mode,
                        Seq.from(below).filter(one -> lockOn(one).isPresent()).toList()))
                .map(stronger -> stronger.and(this))
                .orElse(this);
    }

    /** Tables without a row are read in no time, and what is compared with them is not read at all. */
    public Effects sparing(Predicate<TableName> bare) {
        if (Lists.none(work, pass -> bare.test(pass.table()))) {
            return this;
        }
        boolean compared =
                Seq.from(work).anyMatch(pass -> pass.effort() == Effort.FOREIGN_KEY_SCAN && bare.test(pass.table()));
        return new Effects(
                locks,
                Seq.from(work)
                        .map(pass -> compared && pass.work() == Work.SCAN || bare.test(pass.table())
                                ? new TableWork(pass.table(), pass.work(), Effort.NONE)
                                : pass)
                        .toList(),
                sqlState,
                assumed);
    }

    /** Only what concerns these tables. */
    public Effects over(Predicate<TableName> tables) {
        if (locks.isEmpty() && work.isEmpty()) {
            return this;
        }
        var lockedThere = Lists.where(locks, lock -> tables.test(lock.table()));
        var workThere = Lists.where(work, pass -> tables.test(pass.table()));
        return lockedThere.size() == locks.size() && workThere.size() == work.size()
                ? this
                : new Effects(lockedThere, workThere, sqlState, assumed);
    }

    public Optional<LockMode> lockOn(TableName table) {
        return Lists.first(locks, lock -> lock.table().equals(table)).map(LockTaken::mode);
    }

    public Work heaviest() {
        var heaviest = Work.METADATA;
        for (var pass : work) {
            heaviest = heaviest.max(pass.work());
        }
        return heaviest;
    }

    public Work workOn(TableName table) {
        var heaviest = Work.METADATA;
        for (var pass : work) {
            heaviest = pass.table().equals(table) ? heaviest.max(pass.work()) : heaviest;
        }
        return heaviest;
    }

    private boolean shared(TableWork pass) {
        return pass.work() == Work.SCAN
                && Lists.any(
                        work,
                        other -> other.work() == Work.REWRITE && other.table().equals(pass.table()));
    }
}
