package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.Attach;
import dev.lockkeeper.lint.fact.ChangeColumn;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.fact.CreateObject;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.CreateView;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.NewColumn;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.fact.RenameColumn;
import dev.lockkeeper.lint.schema.Attachment;
import dev.lockkeeper.lint.schema.Column.Generated;
import dev.lockkeeper.lint.schema.Schema;
import dev.lockkeeper.lint.schema.Table;
import dev.lockkeeper.lint.source.Phrase;

/** Keeps, in the words of those who wrote them, what plans have to say again: defaults, constraints, indexes. */
final class Texts {

    private static final Phrase PARTITIONED = Phrase.of("PARTITION", "\\bPARTITION\\s+BY\\s+(\\w+\\s*\\(.*\\))");

    private final Schema schema;

    Texts(Schema schema) {
        this.schema = schema;
    }

    void keep(Fact fact, String sql) {
        if (fact instanceof CreateTable create) {
            keep(create, sql);
        } else if (fact instanceof AddColumn add) {
            keep(add.table(), add.column());
        } else if (fact instanceof AddConstraint add) {
            keep(add.table(), add.constraint());
        } else if (fact instanceof CreateIndex create && create.name() != null) {
            schema.table(create.table()).tell("index " + create.name(), create.sql());
        } else if (fact instanceof Attach attach && attach.attachment().kind() == Attachment.Kind.TRIGGER) {
            schema.table(attach.table()).tell("trigger " + attach.attachment().name(), sql);
        } else if (fact instanceof Attach attach && attach.attachment().kind() == Attachment.Kind.POLICY) {
            schema.table(attach.table()).tell("policy " + attach.attachment().name(), sql);
        } else if (fact instanceof CreateView view) {
            schema.table(view.view()).tell("view", sql);
        } else if (fact instanceof CreateObject create && create.domain() != null) {
            schema.types().tell(create.name(), sql);
        } else {
            forget(fact);
        }
    }

    private void keep(CreateTable create, String sql) {
        create.columns().forEach(column -> keep(create.table(), column));
        create.constraints().forEach(constraint -> keep(create.table(), constraint));
        if (create.partitionOf() != null || create.form().partitionKey() == null) {
            return;
        }
        PARTITIONED.first(sql).ifPresent(found -> schema.table(create.table()).tell(Table.PARTITIONED, found.group(1)));
    }

    private void keep(TableName name, NewColumn column) {
        var table = schema.table(name);
        if (column.defaultValue() != null) {
            table.tell("default " + column.name(), column.defaultValue().sql());
        }
        if (column.identity()) {
            table.tell("identity " + column.name(), column.sql());
        }
        if (column.generated() != Generated.NO) {
            table.tell("generated " + column.name(), column.sql());
        }
        column.constraints().forEach(constraint -> keep(name, constraint));
    }

    private void keep(TableName table, NewConstraint constraint) {
        schema.table(table).tell("constraint " + constraint.nameOn(table), constraint.rule());
    }

    /** What was written with an old name, or has been replaced by something that facts do not tell, is forgotten. */
    private void forget(Fact fact) {
        if (fact instanceof RenameColumn rename) {
            schema.table(rename.table()).forgetAll();
        } else if (fact instanceof ChangeColumn change) {
            schema.table(change.table()).forget("default " + change.column());
        }
    }
}
