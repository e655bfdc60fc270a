package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an undo has not brought back, as far as anybody has told what was there.
 *
 * <p>Of a table that was only mentioned nobody knows its columns; there, what the migration has made and the undo has
 * left is all that can be said.
 */
public final class Differences {

    private final Schema before;
    private final Schema deployed;
    private final Schema after;
    private final List<String> found = new ArrayList<>();

    private Differences(Schema before, Schema deployed, Schema after) {
        this.before = before;
        this.deployed = deployed;
        this.after = after;
    }

    /** As sentences without an end: "the column a of orders is still there". */
    public static List<String> of(Schema before, Schema deployed, Schema after) {
        var differences = new Differences(before, deployed, after);
        Seq.from(before.tables()).filter(Table::told).map(Table::name).forEach(differences::gone);
        Seq.from(deployed.tables()).filter(Table::created).map(Table::name).forEach(differences::left);
        after.tables().forEach(differences::compare);
        return differences.found;
    }

    private void gone(TableName table) {
        if (after.known(table).isEmpty()) {
            found.add(table + " is missing");
        }
    }

    private void left(TableName table) {
        if (before.known(table).isEmpty() && after.known(table).isPresent()) {
            found.add(table + " is still there");
        }
    }

    private void compare(Table now) {
        var name = now.name();
        if (deployed.known(name).filter(Table::created).isPresent()) {
            return;
        }
        columns(now);
        constraints(now);
        attachments(now);
        indexes(name);
    }

    private void columns(Table now) {
        var name = now.name();
        for (var column : now.columns()) {
            var old = before.known(name).flatMap(table -> table.column(column.name()));
            boolean made = deployed.known(name)
                    .flatMap(table -> table.column(column.name()))
                    .filter(Column::created)
                    .isPresent();
            if (old.isPresent()) {
                changed(now, old.get(), column);
            } else if (made) {
                found.add(of("column", column.name(), name) + " is still there");
            }
        }
        Seq.from(before.known(name))
                .flatMap(table -> Seq.from(table.columns()))
                .filter(column -> now.column(column.name()).isEmpty())
                .forEach(column -> found.add(of("column", column.name(), name) + " is missing"));
    }

    private void changed(Table now, Column old, Column column) {
        var what = of("column", column.name(), now.name());
        if (old.type() != null && column.type() != null && !old.type().equals(column.type())) {
            found.add(what + " is " + column.type() + " and was " + old.type());
        }
        if (old.type() != null && old.notNull() != column.notNull()) {
            found.add(what + (old.notNull() ? " may be null and might not" : " is NOT NULL and was not"));
        }
        var text = "default " + column.name();
        var otherwise = before.table(now.name()).told(text);
        boolean same = old.hasDefault() == column.hasDefault()
                && (otherwise.isEmpty() || now.told(text).isEmpty() || otherwise.equals(now.told(text)));
        if (old.type() != null && !same) {
            found.add(what + " has another default than before");
        }
    }

    private void constraints(Table now) {
        var name = now.name();
        var old = Seq.from(before.known(name)).flatMap(table -> Seq.from(table.constraints()));
        old.filter(constraint -> now.constraint(constraint.name()).isEmpty())
                .forEach(constraint -> found.add(of("constraint", constraint.name(), name) + " is missing"));
        Seq.from(deployed.known(name))
                .flatMap(table -> Seq.from(table.constraints()))
                .filter(constraint -> constraint.transaction() > 0)
                .filter(constraint -> before.known(name)
                        .flatMap(table -> table.constraint(constraint.name()))
                        .isEmpty())
                .filter(constraint -> now.constraint(constraint.name()).isPresent())
                .forEach(constraint -> found.add(of("constraint", constraint.name(), name) + " is still there"));
    }

    private void attachments(Table now) {
        var name = now.name();
        hanging(before, name)
                .filter(old -> now.attachment(old.kind(), old.name()).isEmpty())
                .forEach(old -> found.add(of(old, name) + " is missing"));
        hanging(deployed, name)
                .filter(made -> hanging(before, name)
                        .noneMatch(
                                old -> old.kind() == made.kind() && old.name().equals(made.name())))
                .filter(made -> now.attachment(made.kind(), made.name()).isPresent())
                .forEach(made -> found.add(of(made, name) + " is still there"));
    }

    private static Seq<Attachment> hanging(Schema schema, TableName table) {
        return Seq.from(schema.known(table)).flatMap(known -> Seq.from(known.attachments()));
    }

    private void indexes(TableName table) {
        Seq.from(before.plainIndexesOn(table))
                .filter(index -> after.index(index.name()).isEmpty())
                .forEach(index -> found.add("the index " + index.name() + " is missing"));
        Seq.from(deployed.plainIndexesOn(table))
                .filter(Index::created)
                .filter(index -> before.index(index.name()).isEmpty()
                        && after.index(index.name()).isPresent())
                .forEach(index -> found.add("the index " + index.name() + " is still there"));
    }

    private static String of(Attachment attachment, TableName table) {
        return of(attachment.kind().name().toLowerCase(Locale.ROOT), attachment.name(), table);
    }

    private static String of(String kind, String name, TableName table) {
        return "the " + kind + " " + name + " of " + table;
    }
}
