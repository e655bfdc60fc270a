package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.fact.ChangeColumn;
import dev.lockkeeper.lint.fact.ChangeColumn.Change;
import dev.lockkeeper.lint.fact.Expression;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.SetNotNull;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.list.Lists;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ALTER TABLE … ALTER COLUMN. */
final class AlterColumnReader {

    private static final Map<Class<?>, Change> CHANGES = Map.of(
            SetDefaultContext.class, Change.SET_DEFAULT,
            DropDefaultContext.class, Change.DROP_DEFAULT,
            DropNotNullContext.class, Change.DROP_NOT_NULL,
            SetExpressionContext.class, Change.SET_EXPRESSION,
            DropExpressionContext.class, Change.DROP_EXPRESSION,
            AddIdentityContext.class, Change.ADD_IDENTITY,
            ChangeIdentityContext.class, Change.CHANGE_IDENTITY,
            DropIdentityContext.class, Change.DROP_IDENTITY,
            SetStatisticsContext.class, Change.SET_STATISTICS);

    private AlterColumnReader() {}

    static Fact read(TableName table, String column, ColumnChangeContext change) {
        if (change instanceof SetTypeContext type) {
            return new AlterColumnType(
                    table,
                    column,
                    TypeReader.read(type.typeName()),
                    type.expr() == null ? null : ExpressionReader.typed(type.expr()),
                    type.COLLATE() != null);
        }
        if (change instanceof SetNotNullContext) {
            return new SetNotNull(table, column);
        }
        return new ChangeColumn(
                table, column, kind(change), lock(change), value(change), ifExists(change), word(change));
    }

    private static @Nullable Expression value(ColumnChangeContext change) {
        var value = change.getRuleContext(ExprContext.class, 0);
        return value == null ? null : ExpressionReader.typed(value);
    }

    private static boolean ifExists(ColumnChangeContext change) {
        return change.getRuleContext(IfExistsContext.class, 0) != null;
    }

    private static Change kind(ColumnChangeContext change) {
        if (change instanceof ChangeIdentityContext identity
                && Lists.any(identity.identityChange(), one -> one.GENERATED() == null)) {
            return Change.RESTART_IDENTITY;
        }
        if (change instanceof SetStorageContext set && set.COMPRESSION() != null) {
            return Change.SET_COMPRESSION;
        }
        boolean storage = change instanceof SetStorageContext set && set.STORAGE() != null;
        return storage ? Change.SET_STORAGE : CHANGES.getOrDefault(change.getClass(), Change.OTHER);
    }

    private static @Nullable String word(ColumnChangeContext change) {
        if (!(change instanceof SetStorageContext set) || set.STORAGE() == null && set.COMPRESSION() == null) {
            return null;
        }
        return set.columnName() == null
                ? "default"
                : Names.column(set.columnName()).toLowerCase(Locale.ROOT);
    }

    private static LockMode lock(ColumnChangeContext change) {
        boolean gentle = change instanceof SetStatisticsContext || change instanceof SetColumnOptionsContext;
        return gentle ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
    }
}
