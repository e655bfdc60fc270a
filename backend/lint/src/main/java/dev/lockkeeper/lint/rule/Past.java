package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.LockTaken;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.fact.AddEnumLabel;
import dev.lockkeeper.lint.fact.DropColumn;
import dev.lockkeeper.lint.fact.Effects;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.LockTables;
import dev.lockkeeper.lint.fact.RenameColumn;
import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.fact.ValidateConstraint;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Schema;
import dev.lockkeeper.lint.schema.Table;
import dev.lockkeeper.lint.source.Phrase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the migration has done so far, as far as rules ask. */
public final class Past {

    private static final Phrase SWITCHED_ON = Phrase.of("ENABLE", "\\bENABLE\\s+TRIGGER\\s+(ALL|USER)\\b");

    private final Map<TableName, LockMode> held = new HashMap<>();
    private final Map<TableName, LockMode> taken = new HashMap<>();
    private final Set<TableName> contracted = new HashSet<>();
    private final Set<String> said = new HashSet<>();
    private final MadeSoFar made = new MadeSoFar();
    private final Map<Finding, Predicate<Schema>> provisos = new IdentityHashMap<>();
    private final Releases releases = new Releases();
    private final TriggersOff triggersOff = new TriggersOff();
    private final Renames renames = new Renames();
    private final ListedValues.Dropped listed = new ListedValues.Dropped();
    private WaysBack waysBack = WaysBack.NONE;
    private @Nullable Schema deployed;
    private @Nullable LockTaken strongest;
    private int transaction;
    private boolean wrapped;
    private final Map<String, String> additions = new HashMap<>();
    private final Map<TableName, String> worked = new HashMap<>();
    private ScriptSoFar script = new ScriptSoFar("", "", false, false);

    /** A script begins, in a transaction of the runner's or without one. */
    public void startScript(boolean inTransaction) {
        wrapped = inTransaction;
    }

    /** The script that begins, as the runner knows it. */
    public void open(Script opened) {
        var parts = opened.running();
        boolean whole = parts.size() == 1
                && parts.get(0).from() == 0
                && parts.get(0).to() == opened.sql().length();
        script = new ScriptSoFar(opened.name(), opened.sql(), whole, opened.role() == ScriptRole.UP);
    }

    /** A statement begins, which may have several actions. */
    public void startStatement() {
        taken.clear();
    }

    /** What an earlier action of the same statement has locked. */
    public void take(Effects action) {
        action.locks().forEach(lock -> taken.merge(lock.table(), lock.mode(), LockMode::max));
    }

    /** What has been released before this migration. */
    public Releases releases() {
        return releases;
    }

    /** The undo scripts that come with this change. */
    public void waysBack(WaysBack known) {
        waysBack = known;
    }

    WaysBack waysBack() {
        return waysBack;
    }

    /** What follows takes a migration back that has left the schema so. */
    public void takesBack(Schema left) {
        deployed = left;
    }

    /** Whether this takes a migration back. */
    boolean undoing() {
        return deployed != null;
    }

    /** Whether the table is one that the migration made and this takes back. */
    boolean takesBack(TableName table) {
        return deployed != null && deployed.known(table).filter(Table::created).isPresent();
    }

    boolean takesBack(TableName table, String column) {
        return deployed != null
                && deployed.known(table)
                        .flatMap(known -> known.column(column))
                        .filter(Column::created)
                        .isPresent();
    }

    boolean wrapped() {
        return wrapped;
    }

    /** Locks end with their transaction. */
    public void enter(int current) {
        if (transaction != current) {
            held.clear();
            strongest = null;
            transaction = current;
        }
    }

    public void remember(List<Fact> facts, Effects effects) {
        for (LockTaken lock : effects.locks()) {
            held.merge(lock.table(), lock.mode(), LockMode::max);
            if (lock.mode().blocksWrites() && (strongest == null || lock.mode().compareTo(strongest.mode()) > 0)) {
                strongest = lock;
            }
        }
        facts.forEach(this::remember);
    }

    private void remember(Fact fact) {
        if (fact instanceof DropColumn drop) {
            contracted.add(drop.table());
        } else if (fact instanceof RenameColumn rename) {
            contracted.add(rename.table());
            renames.remember(rename, transaction);
        } else {
            made.remember(fact);
        }
    }

    /** The statement that has added a value to an enum. */
    Optional<String> adding(String label) {
        return Optional.ofNullable(additions.get(label));
    }

    /** A statement as a whole, once it has happened. */
    public void remember(Statement statement, String sql, Effects effects) {
        Lists.of(statement.facts(), AddEnumLabel.class).forEach(added -> additions.put(added.label(), sql));
        script.remember(statement, sql);
        boolean proves = Lists.any(statement.facts(), ValidateConstraint.class::isInstance);
        if (statement.kind().startsWith("ALTER TABLE") && !proves) {
            Lists.where(effects.work(), pass -> pass.work() == Work.SCAN || pass.work() == Work.REWRITE)
                    .forEach(pass -> worked.put(pass.table(), sql));
        }
    }

    /** Triggers that a statement has surely switched on again. */
    public void switchOn(Statement statement, String sql) {
        var locks = Lists.of(statement.facts(), LockTables.class);
        if (!locks.isEmpty() && SWITCHED_ON.in(sql)) {
            locks.forEach(lock -> lock.tables().forEach(table -> triggersOff.on(table, transaction)));
        }
    }

    ListedValues.Dropped listed() {
        return listed;
    }

    TriggersOff triggersOff() {
        return triggersOff;
    }

    Renames renames() {
        return renames;
    }

    /** What came before in the same script. */
    ScriptSoFar script() {
        return script;
    }

    /** An earlier ALTER TABLE that went through the table's rows. */
    Optional<String> worked(TableName table) {
        return Optional.ofNullable(worked.get(table));
    }

    /** Tables that the transaction has locked against writes. */
    List<TableName> locked() {
        return Lists.map(Lists.where(held.entrySet(), lock -> lock.getValue().blocksWrites()), Map.Entry::getKey);
    }

    /** A table that the transaction has already locked against writes, strongest first. */
    Optional<LockTaken> strongestHeld() {
        return Optional.ofNullable(strongest);
    }

    Optional<LockMode> held(TableName table) {
        return Optional.ofNullable(held.get(table));
    }

    /** The lock that a table is under already, by an earlier statement or by this one. */
    LockMode under(TableName table) {
        return held.getOrDefault(table, LockMode.ACCESS_SHARE).max(taken.getOrDefault(table, LockMode.ACCESS_SHARE));
    }

    /** Whether a column of that table was dropped or renamed before. */
    boolean contracted(TableName table) {
        return contracted.contains(table);
    }

    /** That very finding counts only when something is true in the end. */
    void provided(Finding finding, Predicate<Schema> holds) {
        provisos.put(finding, holds);
    }

    /** Whether a finding still counts, now that all is done. */
    public boolean counts(Finding finding, Schema atEnd) {
        if (provisos.isEmpty()) {
            return true;
        }
        var holds = provisos.get(finding);
        return holds == null || holds.test(atEnd);
    }

    /** Whether the migration has made a thing of that kind and name itself. */
    boolean made(String kind, String name) {
        return made.has(kind, name);
    }

    boolean wasSaid(String remark) {
        return said.contains(remark);
    }

    /** True the first time only. */
    boolean first(String remark) {
        return said.add(remark);
    }
}
