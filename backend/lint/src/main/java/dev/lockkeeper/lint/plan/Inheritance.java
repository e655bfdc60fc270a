package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Table;
import java.util.List;

/** What a column leaves to its successor: its default, the sequence it owns, its identity. */
record Inheritance(Successor successor) {

    List<String> statements() {
        var table = successor.table();
        var old = successor.old();
        if (table.told("identity " + old).isPresent()) {
            return identity(table.told("identity " + old).get());
        }
        if (table.column(old).map(Column::type).filter(DataType::serial).isPresent()) {
            return serial();
        }
        return table.told("default " + old)
                .map(value ->
                        List.of(on(old) + " DROP DEFAULT;", on(successor.fresh()) + " SET DEFAULT " + value + ";"))
                .orElse(List.of());
    }

    private List<String> serial() {
        var sequence = Sql.name(Sql.beside(table().name(), sequence(successor.old())));
        return List.of(
                on(successor.old()) + " DROP DEFAULT;",
                "ALTER SEQUENCE " + sequence + " OWNED BY " + Sql.name(table().name()) + "."
                        + Sql.name(successor.fresh()) + ";",
                on(successor.fresh()) + " SET DEFAULT nextval(" + Sql.literal(sequence) + ");");
    }

    /** A sequence of identity cannot change hands, so the new one goes on where the old one stopped. */
    private List<String> identity(String definition) {
        return List.of(
                on(successor.fresh()) + " ADD " + ColumnText.identity(definition) + ";",
                "SELECT setval(" + owned(successor.fresh()) + ", nextval(" + owned(successor.old()) + "), false);",
                on(successor.old()) + " DROP IDENTITY;",
                "ALTER SEQUENCE " + Sql.name(Sql.beside(table().name(), sequence(successor.fresh()))) + " RENAME TO "
                        + Sql.name(sequence(successor.old())) + ";");
    }

    private String owned(String column) {
        return "pg_get_serial_sequence(" + Sql.literal(Sql.name(table().name())) + ", " + Sql.literal(column) + ")";
    }

    private String sequence(String column) {
        return table().name().name() + "_" + column + "_seq";
    }

    private Table table() {
        return successor.table();
    }

    private String on(String column) {
        return Sql.alter(table().name()) + " ALTER COLUMN " + Sql.name(column);
    }
}
