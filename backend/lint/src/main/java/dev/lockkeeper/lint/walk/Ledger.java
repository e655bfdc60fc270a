package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.LeftOpen;
import dev.lockkeeper.lint.Remainder;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.WorkDone;
import dev.lockkeeper.lint.WorkKind;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.Attach;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.CreateView;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Flow;
import dev.lockkeeper.lint.fact.Insert;
import dev.lockkeeper.lint.fact.RenameColumn;
import dev.lockkeeper.lint.fact.RenameTable;
import dev.lockkeeper.lint.fact.Update;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.Attachment;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.Index;
import dev.lockkeeper.lint.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Writes down what a migration begins, and at its end tells what of it is not finished. */
final class Ledger {

    /** Something that was begun, and how to see at the end that it is still open. */
    private record Begun(LeftOpen work, Predicate<Schema> open) {}

    private final List<Begun> begun = new ArrayList<>();
    private final List<WorkDone> done = new ArrayList<>();
    private final Map<TableName, TableName> renamedTables = new LinkedHashMap<>();
    private final Map<String, String> renamedColumns = new LinkedHashMap<>();
    private final Set<String> filled = new HashSet<>();
    private final TriggerBodies triggers = new TriggerBodies();
    private final Backfills backfills = new Backfills();
    private final Successors successors = new Successors();
    private String script = "";
    private UnaryOperator<TableName> where = name -> name;

    void open(String name) {
        script = name;
    }

    /** Where tables lie that are named without a schema. */
    void lyingAt(UnaryOperator<TableName> known) {
        where = known;
    }

    /** What was seen so far has been released; what its functions do is remembered. */
    void released() {
        backfills.released(done);
        begun.clear();
        done.clear();
        renamedTables.clear();
        renamedColumns.clear();
        filled.clear();
        successors.released();
        triggers.released();
    }

    /** Asked after the fact has happened. */
    void see(Fact fact, Place place, Flow flow, Schema schema) {
        triggers.keep(fact, place.sql());
        done.addAll(Finished.by(fact, schema, flow, script, place, where));
        if (fact instanceof CreateTable create) {
            create.columns().forEach(column -> backfills.made(plainly(create.table()), column.name()));
        } else if (fact instanceof AddColumn add) {
            triggers.added(add.table(), add.column().name());
            backfills.added(plainly(add.table()), add.column().name(), add.ifNotExists());
        } else if (fact instanceof RenameTable rename) {
            renamedTables.put(rename.table(), rename.to());
        } else if (fact instanceof RenameColumn rename) {
            renamedColumns.put(rename.table() + "." + rename.column(), rename.to());
        } else {
            begin(fact, place, flow, schema);
        }
    }

    private void begin(Fact fact, Place place, Flow flow, Schema schema) {
        if (fact instanceof AddConstraint add) {
            constraint(add, place, schema);
        } else if (fact instanceof CreateView view) {
            view(view, place);
        } else if (fact instanceof CreateIndex index) {
            index(index, place);
        } else if (fact instanceof Update update) {
            copy(update, place, flow, schema);
        } else if (fact instanceof Insert insert) {
            successors.see(insert, place.sql());
        } else if (fact instanceof Attach attach && attach.attachment().kind() == Attachment.Kind.TRIGGER) {
            trigger(attach, place, schema);
        }
    }

    Remainder at(Schema schema) {
        var left = Lists.map(Lists.where(begun, one -> one.open().test(schema)), Begun::work);
        return new Remainder(left, done);
    }

    private void constraint(AddConstraint add, Place place, Schema schema) {
        if (!add.constraint().notValid()) {
            return;
        }
        schema.table(add.table()).constraints().stream()
                .filter(known -> !known.valid() && known.transaction() > 0)
                .filter(known -> known.detail().enforced() && !known.detail().inherited())
                .filter(known -> add.constraint().name() == null
                        || known.name().equals(add.constraint().name()))
                .forEach(known -> begin(
                        WorkKind.VALIDATE_CONSTRAINT, add.table(), known.name(), place, end -> end.known(add.table())
                                .flatMap(table -> table.constraint(known.name()))
                                .filter(Predicate.not(Constraint::valid))
                                .isPresent()));
    }

    private void view(CreateView view, Place place) {
        var renamed = renamedTables.get(view.view());
        var column = view.query().outputs().stream()
                .filter(output -> output.name() != null && output.column() != null)
                .anyMatch(output -> view.reads().stream().anyMatch(table -> String.valueOf(output.column())
                        .equals(renamedColumns.get(table + "." + output.name()))));
        if (renamed != null || column) {
            var table = renamed == null ? view.reads().get(0) : renamed;
            begin(WorkKind.DROP_VIEW, table, plainly(view.view()), place, end -> end.told(view.view())
                    .isPresent());
        }
    }

    private void index(CreateIndex index, Place place) {
        if (index.name() == null) {
            return;
        }
        var name = new TableName(index.table().schema(), index.name());
        if (index.concurrently()) {
            begin(WorkKind.INDEX_AT_RISK, index.table(), index.name(), place, end -> end.index(name)
                    .isPresent());
        } else if (index.only()) {
            begin(WorkKind.REPAIR_INDEX, index.table(), index.name(), place, end -> end.index(name)
                    .filter(known -> !complete(end, known))
                    .isPresent());
        }
    }

    private static boolean complete(Schema schema, Index index) {
        var partitions = schema.partitions(index.table());
        return !partitions.isEmpty()
                && partitions.stream().allMatch(part -> schema.indexesOn(part).stream()
                        .anyMatch(own -> index.name().equals(own.traits().parent())));
    }

    /** Values that go from an old column into a new one: the old one stays behind, and maybe a part of the rows. */
    private void copy(Update update, Place place, Flow flow, Schema schema) {
        for (var column : update.columns()) {
            backfills.written(plainly(update.table()), column);
            var old = Copied.into(column, place.sql()).filter(name -> !Columns.fresh(schema, update.table(), name));
            if (!Columns.fresh(schema, update.table(), column)
                    && !goesOn(update, column, old.orElse(""), flow, schema)) {
                continue;
            }
            old.ifPresent(name -> outlived(update.table(), name, column, place));
            if (Copied.all(update, column, old.orElse(""), flow)) {
                filled.add(update.table() + "." + column);
            } else {
                unfilled(update.table(), column, place);
            }
        }
    }

    /** Into a column of an earlier migration only what comes from another column is surely a backfill. */
    private boolean goesOn(Update update, String column, String old, Flow flow, Schema schema) {
        var table = update.table();
        return backfills.waits(plainly(table), column)
                && !old.isEmpty()
                && !backfills.waits(plainly(table), old)
                && (Columns.has(schema, table, old) || schema.told(table).isEmpty())
                && Copied.widely(update, flow);
    }

    private void trigger(Attach attach, Place place, Schema schema) {
        triggers.columns(attach).keySet().forEach(column -> backfills.written(plainly(attach.table()), column));
        var mirror = triggers.mirrorOf(attach, schema);
        if (mirror.isEmpty()) {
            return;
        }
        var table = attach.table();
        var name = attach.attachment().name();
        begin(WorkKind.REMOVE_DUAL_WRITE, table, name, place, end -> end.known(table)
                .flatMap(known -> known.attachment(Attachment.Kind.TRIGGER, name))
                .isPresent());
        mirror.get().tables().forEach(fresh -> succeeded(table, fresh, place));
        mirror.get().columns().forEach((column, old) -> {
            unfilled(table, column, place);
            if (!old.isEmpty()) {
                outlived(table, old, column, place);
            }
        });
    }

    /** The old table stays behind, and maybe rows that the new one has not got. */
    private void succeeded(TableName old, TableName fresh, Place place) {
        var name = plainly(old);
        Predicate<Schema> open =
                end -> successors.takesPlace(end, old, fresh) && done.stream().noneMatch(work -> drops(work, name));
        begin(WorkKind.DROP_TABLE, old, "", place, open);
        begin(WorkKind.FILL_TABLE, fresh, name, place, open.and(end -> !successors.isFilled(old, fresh)));
    }

    private static boolean drops(WorkDone work, String table) {
        return work.does(WorkKind.DROP_TABLE, table, "");
    }

    private void outlived(TableName table, String old, String fresh, Place place) {
        var name = plainly(table);
        begin(
                WorkKind.DROP_COLUMN,
                table,
                old,
                place,
                end -> Columns.has(end, table, fresh)
                        && !renamedColumns.containsKey(table + "." + old)
                        && !dropped(name, old));
    }

    private void unfilled(TableName table, String column, Place place) {
        begin(
                WorkKind.FINISH_BACKFILL,
                table,
                column,
                place,
                end -> Columns.has(end, table, column) && !filled.contains(table + "." + column));
    }

    private boolean dropped(String table, String column) {
        return done.stream().anyMatch(work -> work.does(WorkKind.DROP_COLUMN, table, column));
    }

    private void begin(WorkKind kind, TableName table, String object, Place place, Predicate<Schema> open) {
        var work = new LeftOpen(kind, plainly(table), object, script, place.startLine());
        boolean twice = begun.stream()
                .map(Begun::work)
                .anyMatch(known -> known.kind() == kind
                        && known.table().equals(work.table())
                        && known.object().equals(object));
        if (!twice) {
            begun.add(new Begun(work, open));
        }
    }

    private String plainly(TableName table) {
        return plain(where.apply(table));
    }

    /** As people write it. */
    static String plain(TableName table) {
        return table.schema() == null || table.schema().equals("public") ? table.name() : table.toString();
    }
}
