package dev.lockkeeper.lint.walk;

import static dev.lockkeeper.lint.WorkKind.DROP_COLUMN;
import static dev.lockkeeper.lint.WorkKind.DROP_TABLE;
import static dev.lockkeeper.lint.WorkKind.DROP_VIEW;
import static dev.lockkeeper.lint.WorkKind.FILL_TABLE;
import static dev.lockkeeper.lint.WorkKind.FINISH_BACKFILL;
import static dev.lockkeeper.lint.WorkKind.REMOVE_DUAL_WRITE;
import static dev.lockkeeper.lint.WorkKind.REPAIR_INDEX;
import static dev.lockkeeper.lint.WorkKind.VALIDATE_CONSTRAINT;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.WorkDone;
import dev.lockkeeper.lint.WorkKind;
import dev.lockkeeper.lint.fact.AttachIndex;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.fact.DropAttachment;
import dev.lockkeeper.lint.fact.DropColumn;
import dev.lockkeeper.lint.fact.DropConstraint;
import dev.lockkeeper.lint.fact.DropIndex;
import dev.lockkeeper.lint.fact.DropObject;
import dev.lockkeeper.lint.fact.DropTable;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Flow;
import dev.lockkeeper.lint.fact.Insert;
import dev.lockkeeper.lint.fact.Reindex;
import dev.lockkeeper.lint.fact.SetNotNull;
import dev.lockkeeper.lint.fact.Update;
import dev.lockkeeper.lint.fact.ValidateConstraint;
import dev.lockkeeper.lint.schema.Attachment;
import dev.lockkeeper.lint.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a fact does of work that an earlier migration may have left. */
final class Finished {

    private final Flow flow;
    private final String script;
    private final Place place;
    private final UnaryOperator<TableName> where;

    private Finished(Flow flow, String script, Place place, UnaryOperator<TableName> where) {
        this.flow = flow;
        this.script = script;
        this.place = place;
        this.where = where;
    }

    /** @param where tables lie that are named without a schema */
    static List<WorkDone> by(
            Fact fact, Schema schema, Flow flow, String script, Place place, UnaryOperator<TableName> where) {
        return new Finished(flow, script, place, where).of(fact, schema);
    }

    private List<WorkDone> of(Fact fact, Schema schema) {
        if (fact instanceof ValidateConstraint own) {
            return validated(own, schema);
        }
        if (fact instanceof DropConstraint own) {
            return List.of(on(VALIDATE_CONSTRAINT, own.table(), own.constraint()));
        }
        if (fact instanceof Insert own) {
            return copied(own);
        }
        if (fact instanceof Update own) {
            return filled(own);
        }
        if (fact instanceof SetNotNull own) {
            return List.of(on(FINISH_BACKFILL, own.table(), own.column()));
        }
        return fact instanceof DropColumn own
                ? List.of(on(DROP_COLUMN, own.table(), own.column()), on(FINISH_BACKFILL, own.table(), own.column()))
                : dropped(fact);
    }

    private List<WorkDone> dropped(Fact fact) {
        if (fact instanceof DropAttachment own && own.kind() == Attachment.Kind.TRIGGER) {
            return List.of(on(REMOVE_DUAL_WRITE, own.table(), own.name()));
        }
        if (fact instanceof DropTable own) {
            return allOf(own.table());
        }
        return fact instanceof DropObject own && own.kind().equals("VIEW")
                ? own.names().stream()
                        .map(view -> named(DROP_VIEW, plain(view)))
                        .toList()
                : indexes(fact);
    }

    /** One that proves a column to be filled in every row says that the backfill is through. */
    private List<WorkDone> validated(ValidateConstraint own, Schema schema) {
        var proven = schema.known(own.table()).flatMap(table -> table.constraint(own.constraint())).stream()
                .flatMap(constraint -> constraint.provesPresent().stream())
                .map(column -> on(FINISH_BACKFILL, own.table(), column));
        return Stream.concat(Stream.of(on(VALIDATE_CONSTRAINT, own.table(), own.constraint())), proven)
                .toList();
    }

    private List<WorkDone> allOf(TableName table) {
        var all = new ArrayList<WorkDone>();
        Stream.of(
                        VALIDATE_CONSTRAINT,
                        DROP_COLUMN,
                        DROP_TABLE,
                        FILL_TABLE,
                        REMOVE_DUAL_WRITE,
                        FINISH_BACKFILL,
                        REPAIR_INDEX)
                .forEach(kind -> all.add(on(kind, table, "")));
        return all;
    }

    private List<WorkDone> filled(Update own) {
        return own.columns().stream()
                .filter(column ->
                        Copied.all(own, column, Copied.into(column, place.sql()).orElse(""), flow))
                .map(column -> on(FINISH_BACKFILL, own.table(), column))
                .toList();
    }

    /** All rows of another table: more than that, nothing here can tell. */
    private List<WorkDone> copied(Insert own) {
        return Successors.isWhole(own, place.sql())
                ? own.reads().stream()
                        .map(old -> on(FILL_TABLE, own.table(), plain(old)))
                        .toList()
                : List.of();
    }

    private List<WorkDone> indexes(Fact fact) {
        if (fact instanceof AttachIndex own) {
            return List.of(named(REPAIR_INDEX, own.index().name()));
        }
        if (fact instanceof DropIndex own) {
            return own.indexes().stream()
                    .map(index -> named(REPAIR_INDEX, index.name()))
                    .toList();
        }
        if (fact instanceof CreateIndex own && own.name() != null && !own.only()) {
            return List.of(named(REPAIR_INDEX, own.name()));
        }
        return fact instanceof Reindex own && own.name() != null ? rebuilt(own, own.name()) : List.of();
    }

    private List<WorkDone> rebuilt(Reindex own, TableName name) {
        if (own.target().equals("TABLE")) {
            return List.of(on(REPAIR_INDEX, name, ""));
        }
        return own.target().equals("INDEX") ? List.of(named(REPAIR_INDEX, name.name())) : List.of();
    }

    private String plain(TableName table) {
        return Ledger.plain(where.apply(table));
    }

    private WorkDone on(WorkKind kind, TableName table, String object) {
        return new WorkDone(kind, plain(table), object, script, place.startLine());
    }

    private WorkDone named(WorkKind kind, String object) {
        return new WorkDone(kind, "", object, script, place.startLine());
    }
}
