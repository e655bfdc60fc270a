package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.LockTaken;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.fact.CreateObject;
import dev.lockkeeper.lint.fact.CreateType;
import dev.lockkeeper.lint.fact.DropColumn;
import dev.lockkeeper.lint.fact.Effects;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.NamedObject;
import dev.lockkeeper.lint.fact.RenameColumn;
import dev.lockkeeper.lint.fact.Routine;
import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.fact.ValidateConstraint;
import dev.lockkeeper.lint.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the migration has done so far, as far as rules ask. */
public final class Past {

    private final Map<TableName, LockMode> held = new HashMap<>();
    private final Set<TableName> contracted = new HashSet<>();
    private final Set<String> said = new HashSet<>();
    private final Set<String> made = new HashSet<>();
    private final Map<String, List<Predicate<Schema>>> provisos = new HashMap<>();
    private final Releases releases = new Releases();
    private @Nullable LockTaken strongest;
    private int transaction;
    private boolean wrapped;
    private final Map<TableName, String> worked = new HashMap<>();
    private ScriptSoFar script = new ScriptSoFar("", "");

    /** A script begins, in a transaction of the runner's or without one. */
    public void startScript(boolean inTransaction) {
        wrapped = inTransaction;
    }

    /** The script that begins, as the runner knows it. */
    public void open(Script opened) {
        script = new ScriptSoFar(opened.name(), opened.sql());
    }

    /** What has been released before this migration. */
    public Releases releases() {
        return releases;
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
        } else if (fact instanceof CreateObject create) {
            made.add(create.kind() + " " + create.name());
        } else if (fact instanceof CreateType create) {
            made.add("TYPE " + create.name());
        } else if (fact instanceof NamedObject object) {
            made.add(object.kind() + " " + object.name());
        } else if (fact instanceof Routine routine && routine.pinsSearchPath()) {
            made.add("PINNED " + routine.name());
        }
    }

    /** A statement as a whole, once it has happened. */
    public void remember(Statement statement, String sql, Effects effects) {
        script.remember(statement, sql);
        boolean proves = statement.facts().stream().anyMatch(ValidateConstraint.class::isInstance);
        if (statement.kind().startsWith("ALTER TABLE") && !proves) {
            effects.work().stream()
                    .filter(pass -> pass.work() == Work.SCAN || pass.work() == Work.REWRITE)
                    .forEach(pass -> worked.put(pass.table(), sql));
        }
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
        return held.entrySet().stream()
                .filter(lock -> lock.getValue().blocksWrites())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A table that the transaction has already locked against writes, strongest first. */
    Optional<LockTaken> strongestHeld() {
        return Optional.ofNullable(strongest);
    }

    Optional<LockMode> held(TableName table) {
        return Optional.ofNullable(held.get(table));
    }

    /** Whether a column of that table was dropped or renamed before. */
    boolean contracted(TableName table) {
        return contracted.contains(table);
    }

    /** A remark of a rule that counts only when something is true in the end. */
    void provided(String rule, String message, Predicate<Schema> holds) {
        provisos.computeIfAbsent(rule + message, said -> new ArrayList<>()).add(holds);
    }

    /** Whether a finding still counts, now that all is done. */
    public boolean counts(Finding finding, Schema atEnd) {
        if (provisos.isEmpty()) {
            return true;
        }
        return provisos.getOrDefault(finding.ruleId() + finding.message(), List.of()).stream()
                .allMatch(holds -> holds.test(atEnd));
    }

    /** Whether the migration has made a thing of that kind and name itself. */
    boolean made(String kind, String name) {
        return made.contains(kind + " " + name);
    }

    boolean wasSaid(String remark) {
        return said.contains(remark);
    }

    /** True the first time only. */
    boolean first(String remark) {
        return said.add(remark);
    }
}
