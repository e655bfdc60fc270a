package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.fact.ChangeColumn;
import dev.lockkeeper.lint.fact.ChangeColumn.Change;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.SetNotNull;
import dev.lockkeeper.lint.grammar.SqlParser.*;

/** ALTER TABLE … ALTER COLUMN. */
final class AlterColumnReader {

    private AlterColumnReader() {}

    static Fact read(TableName table, String column, ColumnChangeContext change) {
        if (change instanceof SetTypeContext type) {
            return new AlterColumnType(
                    table,
                    column,
                    TypeReader.read(type.typeName()),
                    type.expr() == null ? null : ExpressionReader.read(type.expr()),
                    type.COLLATE() != null);
        }
        if (change instanceof SetNotNullContext) {
            return new SetNotNull(table, column);
        }
        return new ChangeColumn(table, column, kind(change), lock(change));
    }

    private static Change kind(ColumnChangeContext change) {
        if (change instanceof SetDefaultContext) {
            return Change.SET_DEFAULT;
        }
        if (change instanceof DropDefaultContext) {
            return Change.DROP_DEFAULT;
        }
        if (change instanceof DropNotNullContext) {
            return Change.DROP_NOT_NULL;
        }
        return change instanceof SetExpressionContext ? Change.SET_EXPRESSION : Change.OTHER;
    }

    private static LockMode lock(ColumnChangeContext change) {
        boolean gentle = change instanceof SetStatisticsContext || change instanceof SetColumnOptionsContext;
        return gentle ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
    }
}
