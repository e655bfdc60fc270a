package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.fact.AlterTable;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.LockTables;
import dev.lockkeeper.lint.fact.Maintenance;
import dev.lockkeeper.lint.fact.OutsideTransaction;
import dev.lockkeeper.lint.fact.SetSetting;
import dev.lockkeeper.lint.fact.TransactionControl;
import dev.lockkeeper.lint.fact.TransactionControl.Kind;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.list.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Transactions, settings, locks and housekeeping. */
final class SessionReader {

    private SessionReader() {}

    static List<Fact> read(TransactionContext transaction) {
        if (transaction instanceof PrepareTransactionContext prepared && OutsideReader.ends(prepared)) {
            return List.of(
                    new TransactionControl(Kind.OTHER),
                    new OutsideTransaction(prepared.getStart().getText().toUpperCase(Locale.ROOT) + " PREPARED"));
        }
        return List.of(savepoint(transaction));
    }

    private static TransactionControl savepoint(TransactionContext transaction) {
        if (transaction instanceof RollbackToSavepointContext back) {
            return new TransactionControl(Kind.ROLLBACK_TO, Names.column(back.columnName()));
        }
        if (transaction instanceof SavepointContext savepoint) {
            var kind = savepoint.RELEASE() == null ? Kind.SAVEPOINT : Kind.RELEASE;
            return new TransactionControl(kind, Names.column(savepoint.columnName()));
        }
        return new TransactionControl(kind(transaction));
    }

    private static Kind kind(TransactionContext transaction) {
        if (transaction instanceof BeginTransactionContext) {
            return Kind.BEGIN;
        }
        if (transaction instanceof CommitTransactionContext) {
            return Kind.COMMIT;
        }
        return transaction instanceof RollbackTransactionContext ? Kind.ROLLBACK : Kind.OTHER;
    }

    static List<Fact> read(SettingContext setting) {
        if (setting instanceof SetSettingContext set) {
            return List.of(read(set.settingChange(), set.LOCAL() != null));
        }
        return setting instanceof ResetSettingContext reset ? reset(reset.resettable()) : List.of();
    }

    private static List<Fact> reset(ResettableContext reset) {
        if (reset.ALL() != null) {
            return List.of(SetSetting.ALL_BACK);
        }
        return reset.settingName() == null
                ? List.of()
                : List.of(new SetSetting(name(reset.settingName()), null, false));
    }

    private static SetSetting read(SettingChangeContext change, boolean local) {
        if (change.ZONE() != null) {
            var value = change.settingValue().isEmpty() ? null : value(change.settingValue(0));
            return new SetSetting("timezone", value, local);
        }
        var name = change.settingName() == null
                ? change.getStart().getText().toLowerCase(Locale.ROOT)
                : name(change.settingName());
        return new SetSetting(name, value(change), local);
    }

    private static @Nullable String value(SettingChangeContext change) {
        return change.settingValue().isEmpty()
                ? null
                : change.settingValue().stream().map(SessionReader::value).collect(Collectors.joining(", "));
    }

    private static String value(SettingValueContext value) {
        return value.string() != null ? Names.unquoted(value.string().getStart()) : value.getText();
    }

    private static String name(SettingNameContext name) {
        return name.getText().toLowerCase(Locale.ROOT);
    }

    static List<Fact> read(LockTableContext lock) {
        var mode = lock.lockMode() == null
                ? LockMode.ACCESS_EXCLUSIVE
                : LockMode.valueOf(Tree.text(lock.lockMode())
                        .strip()
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("\\s+", "_"));
        var facts = new ArrayList<Fact>();
        if (Lists.any(lock.relation(), relation -> relation.ONLY() != null)) {
            facts.add(new AlterTable("LOCK", Names.table(lock.relation(0)), false, true));
        }
        facts.add(new LockTables("LOCK TABLE", Names.tables(lock.relation()), mode));
        return facts;
    }

    static List<Fact> read(MaintenanceContext maintenance) {
        if (maintenance instanceof ReindexContext reindex) {
            return List.of(IndexReader.read(reindex));
        }
        if (maintenance instanceof ClusterContext cluster && cluster.qualifiedName() != null) {
            var table = Names.table(cluster.qualifiedName());
            var index = cluster.columnName() == null ? null : Names.column(cluster.columnName());
            return List.of(new Maintenance("CLUSTER", List.of(table), LockMode.ACCESS_EXCLUSIVE, true, index));
        }
        if (maintenance instanceof VacuumContext vacuum && vacuum.maintained() != null) {
            return List.of(read(vacuum));
        }
        if (maintenance instanceof AnalyzeContext analyze && analyze.maintained() != null) {
            return List.of(maintained("ANALYZE", analyze.maintained(), false));
        }
        if (maintenance instanceof AnalyzeContext) {
            return List.of(new Maintenance("ANALYZE ALL", List.of(), LockMode.SHARE_UPDATE_EXCLUSIVE, false));
        }
        boolean all = maintenance instanceof VacuumContext || maintenance instanceof ClusterContext;
        return all ? List.of(new OutsideTransaction(Kinds.of(maintenance))) : List.of();
    }

    private static Fact read(VacuumContext vacuum) {
        boolean full = vacuum.FULL() != null
                || vacuum.utilityOptions() != null
                        && vacuum.utilityOptions()
                                .getText()
                                .toLowerCase(Locale.ROOT)
                                .contains("full");
        return maintained(full ? "VACUUM FULL" : "VACUUM", vacuum.maintained(), full);
    }

    private static Fact maintained(String what, MaintainedContext maintained, boolean rewrites) {
        var tables = Lists.map(maintained.maintainedTable(), table -> Names.table(table.relation()));
        var mode = rewrites ? LockMode.ACCESS_EXCLUSIVE : LockMode.SHARE_UPDATE_EXCLUSIVE;
        return new Maintenance(what, tables, mode, rewrites);
    }
}
