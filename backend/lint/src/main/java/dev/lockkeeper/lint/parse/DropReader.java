package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.DropAttachment;
import dev.lockkeeper.lint.fact.DropObject;
import dev.lockkeeper.lint.fact.DropTable;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.OutsideTransaction;
import dev.lockkeeper.lint.fact.Truncate;
import dev.lockkeeper.lint.grammar.SqlParser.DropContext;
import dev.lockkeeper.lint.grammar.SqlParser.DroppedNameContext;
import dev.lockkeeper.lint.grammar.SqlParser.TruncateContext;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** DROP of everything, and TRUNCATE. */
final class DropReader {

    private DropReader() {}

    static List<Fact> read(DropContext drop) {
        boolean cascade = AlterTableReader.cascade(drop.dropBehaviour());
        if (drop.INDEX() != null) {
            return List.of(IndexReader.readDrop(drop));
        }
        if (drop.ON() != null) {
            var table = Names.table(drop.qualifiedName(0));
            return List.of(new DropAttachment(
                    attachment(drop), Names.column(drop.columnName()), table, drop.ifExists() != null));
        }
        if (!drop.routineName().isEmpty()) {
            var names = Lists.map(drop.routineName(), routine -> Names.table(routine.qualifiedName()));
            var facts = new ArrayList<Fact>();
            if (drop.AGGREGATE() == null) {
                drop.routineName()
                        .forEach(routine ->
                                facts.add(RoutineNameReader.named(routine, drop.ifExists() != null, true, null)));
            }
            facts.add(new DropObject("FUNCTION", names, cascade, drop.ifExists() != null));
            return facts;
        }
        if (drop.DATABASE() != null) {
            return List.of(
                    new DropObject("DATABASE", List.of(), cascade, true), new OutsideTransaction("DROP DATABASE"));
        }
        if (drop.dropTarget() == null) {
            return List.of(new DropObject(Kinds.of(drop).substring("DROP ".length()), List.of(), cascade, true));
        }
        return named(drop, cascade);
    }

    private static Attachment.Kind attachment(DropContext drop) {
        if (drop.TRIGGER() != null) {
            return Attachment.Kind.TRIGGER;
        }
        return drop.POLICY() != null ? Attachment.Kind.POLICY : Attachment.Kind.RULE;
    }

    private static List<Fact> named(DropContext drop, boolean cascade) {
        var names = Lists.map(drop.droppedName(), DropReader::name);
        if (drop.dropTarget().TABLESPACE() != null) {
            return List.of(
                    new OutsideTransaction("DROP TABLESPACE"),
                    new DropObject("TABLESPACE", names, cascade, drop.ifExists() != null));
        }
        if (drop.dropTarget().TABLE() == null) {
            return List.of(new DropObject(Kinds.words(drop.dropTarget()), names, cascade, drop.ifExists() != null));
        }
        var together = Set.copyOf(names);
        return new ArrayList<>(Lists.map(
                names,
                name -> new DropTable(
                        name,
                        cascade,
                        drop.ifExists() != null,
                        together,
                        drop.dropTarget().FOREIGN() != null)));
    }

    /** What is dropped may be a type, so its name was read as one. */
    private static TableName name(DroppedNameContext dropped) {
        var type = dropped.typeName().simpleType();
        if (type == null || type.calledName() == null) {
            return TableName.of(dropped.getText());
        }
        return Names.table(type.calledName());
    }

    static List<Fact> read(TruncateContext truncate) {
        return List.of(new Truncate(
                Names.tables(truncate.relation()),
                AlterTableReader.cascade(truncate.dropBehaviour()),
                truncate.RESTART() != null,
                Lists.set(Lists.map(
                        Lists.where(truncate.relation(), relation -> relation.ONLY() != null), Names::table))));
    }
}
