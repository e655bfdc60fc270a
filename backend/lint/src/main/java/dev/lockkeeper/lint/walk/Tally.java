package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.Consequence;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.LockTaken;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.TableWork;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.fact.DynamicSql;
import dev.lockkeeper.lint.fact.Effects;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.list.Lists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What one statement of a script has come to, with all that runs inside it. */
final class Tally {

    private static final Comparator<Finding> ORDER = Comparator.comparingInt(Finding::line)
            .thenComparingInt(Finding::column)
            .thenComparing(Finding::severity, Comparator.reverseOrder());

    private static final int FEW = 32;

    private final List<Finding> findings = new ArrayList<>();
    private Set<Finding> said = Set.of();
    private final Map<TableName, LockMode> locks = new LinkedHashMap<>();
    private final List<TableWork> work = new ArrayList<>();
    private boolean hidden;

    /** Twice the same is said once. */
    void say(List<Finding> more) {
        for (var finding : more) {
            if (isNew(finding)) {
                findings.add(finding);
            }
        }
    }

    /** Whether somebody has said that the statement fails. */
    boolean failing() {
        return Lists.any(findings, finding -> finding.consequences().contains(Consequence.WILL_FAIL));
    }

    /** A few are compared, which is quicker than hashing all their words. */
    private boolean isNew(Finding finding) {
        if (findings.size() < FEW) {
            return !findings.contains(finding);
        }
        if (said.isEmpty()) {
            said = new HashSet<>(findings);
        }
        return said.add(finding);
    }

    /** @param where a table lies that is named without a schema */
    void add(Effects more, UnaryOperator<TableName> where) {
        more.locks().forEach(lock -> locks.merge(where.apply(lock.table()), lock.mode(), LockMode::max));
        more.work().forEach(pass -> work.add(placed(pass, where.apply(pass.table()))));
    }

    private static TableWork placed(TableWork pass, TableName table) {
        return table.equals(pass.table()) ? pass : new TableWork(table, pass.work(), pass.effort());
    }

    void see(Statement statement) {
        hidden |= statement.problem() != null;
    }

    void see(Fact fact) {
        hidden |= fact instanceof DynamicSql;
    }

    /** By their places, and in one place the gravest first. */
    List<Finding> findings() {
        if (findings.size() < 2) {
            return List.copyOf(findings);
        }
        var sorted = new ArrayList<>(findings);
        sorted.sort(ORDER);
        return sorted;
    }

    List<LockTaken> locks() {
        return Lists.map(locks.entrySet(), lock -> new LockTaken(lock.getKey(), lock.getValue()));
    }

    List<TableWork> work() {
        return work;
    }

    private Work heaviestPass() {
        var heaviest = Work.METADATA;
        for (var pass : work) {
            heaviest = heaviest.max(pass.work());
        }
        return heaviest;
    }

    Work heaviest() {
        return hidden ? Work.UNKNOWN : heaviestPass();
    }
}
