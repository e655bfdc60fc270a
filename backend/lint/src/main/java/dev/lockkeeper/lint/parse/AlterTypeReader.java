package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.fact.AlterType;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.grammar.SqlParser.*;

/** ALTER TYPE, but for new values of enums. */
final class AlterTypeReader {

    private AlterTypeReader() {}

    static Fact read(AlterTypeContext alter) {
        var change = alter.typeChange();
        var name = Names.last(alter.qualifiedName());
        if (change.RENAME() != null && change.VALUE() != null) {
            return new AlterType(
                    name,
                    AlterType.Change.RENAME_VALUE,
                    Names.unquoted(change.string(0).getStart()),
                    Names.unquoted(change.string(1).getStart()),
                    false);
        }
        if (change.RENAME() != null) {
            return new AlterType(
                    name,
                    AlterType.Change.RENAME_ATTRIBUTE,
                    Names.column(change.columnName(0)),
                    Names.column(change.columnName(1)),
                    false,
                    AlterTableReader.cascade(change.dropBehaviour()));
        }
        if (change.objectChange() != null && change.objectChange().RENAME() != null) {
            var to = Names.column(change.objectChange().columnName());
            return new AlterType(name, AlterType.Change.RENAME, to, null, false);
        }
        return change.attributeChange().isEmpty()
                ? new AlterType(name, AlterType.Change.OTHER, "", null, false)
                : read(name, change.attributeChange(0));
    }

    private static Fact read(String name, AttributeChangeContext change) {
        var attribute = Names.column(change.columnName());
        boolean exists = change.ifExists() != null;
        boolean cascade = AlterTableReader.cascade(change.dropBehaviour());
        if (change.ADD() != null) {
            return new AlterType(name, AlterType.Change.ADD_ATTRIBUTE, attribute, null, exists, cascade);
        }
        return change.DROP() != null
                ? new AlterType(name, AlterType.Change.DROP_ATTRIBUTE, attribute, null, exists, cascade)
                : new AlterType(name, AlterType.Change.ALTER_ATTRIBUTE, attribute, null, exists, cascade);
    }
}
