package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.ChangeSequence;
import dev.lockkeeper.lint.fact.CommentOn;
import dev.lockkeeper.lint.fact.CreateRule;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.NamedObject;
import dev.lockkeeper.lint.fact.RenameObject;
import dev.lockkeeper.lint.fact.Requirement;
import dev.lockkeeper.lint.grammar.SqlParser.AlterSequenceContext;
import dev.lockkeeper.lint.grammar.SqlParser.AlterTypeContext;
import dev.lockkeeper.lint.grammar.SqlParser.CommentContext;
import dev.lockkeeper.lint.grammar.SqlParser.CommentOnColumnContext;
import dev.lockkeeper.lint.grammar.SqlParser.CommentOnTableContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateExtensionContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateRuleContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateSchemaContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateSequenceContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateTriggerContext;
import dev.lockkeeper.lint.grammar.SqlParser.ObjectChangeContext;
import dev.lockkeeper.lint.settings.NameKind;
import java.util.List;
import java.util.Locale;

/** Comments, names, sequences, types and publications. */
final class ObjectExtras {

    /** Whoever labels a column has thought of what it holds. */
    private static final String LABEL = "classification: ";

    private ObjectExtras() {}

    private static String text(CommentContext comment) {
        var text =
                comment.string() == null ? "" : Names.unquoted(comment.string().getStart());
        return comment.SECURITY() == null ? text : LABEL + text;
    }

    static List<Fact> read(CommentContext comment) {
        var text = text(comment);
        if (comment.commentTarget() instanceof CommentOnTableContext table) {
            return List.of(new CommentOn(Names.table(table.qualifiedName()), null, text));
        }
        if (comment.commentTarget() instanceof CommentOnColumnContext column) {
            var parts = Names.parts(column.qualifiedName());
            int last = parts.size() - 1;
            return last < 1
                    ? List.of()
                    : List.of(new CommentOn(
                            new TableName(last > 1 ? parts.get(last - 2) : null, parts.get(last - 1)),
                            parts.get(last),
                            text));
        }
        return List.of(new CommentOn(null, null, text));
    }

    static List<Fact> read(CreateExtensionContext create) {
        return List.of(new Requirement(Requirement.Kind.EXTENSION, Names.column(create.columnName(0))));
    }

    static List<Fact> read(AlterTypeContext alter) {
        var name = Names.last(alter.qualifiedName());
        var change = alter.typeChange();
        if (change.RENAME() == null) {
            return change.objectChange() == null ? List.of() : changed("TYPE", name, change.objectChange());
        }
        return change.VALUE() != null
                ? List.of(new RenameObject(
                        "VALUE", name, Names.unquoted(change.string(1).getStart())))
                : List.of(new RenameObject("ATTRIBUTE", name, Names.column(change.columnName(1))));
    }

    static List<Fact> read(AlterSequenceContext alter) {
        var name = Names.table(alter.qualifiedName()).toString();
        if (alter.objectChange() != null) {
            return changed("SEQUENCE", name, alter.objectChange());
        }
        return alter.sequenceOption().stream()
                .filter(option -> option.RESTART() != null)
                .<Fact>map(option -> new ChangeSequence(
                        name, option.signed() == null ? null : option.signed().getText()))
                .toList();
    }

    /** RENAME TO, SET SCHEMA and OWNER TO, of anything. */
    static List<Fact> changed(String kind, String name, ObjectChangeContext change) {
        if (change.OWNER() != null) {
            return List.of(new Requirement(Requirement.Kind.OWNER, role(change)));
        }
        return change.columnName() == null || change.EXTENSION() != null
                ? List.of()
                : List.of(new RenameObject(kind, name, Names.column(change.columnName())));
    }

    static String role(ObjectChangeContext change) {
        return change.roleName().getText().toLowerCase(Locale.ROOT);
    }

    static List<Fact> read(CreateTriggerContext create) {
        return List.of(NamedObject.on(
                Names.table(create.qualifiedName(0)), NameKind.TRIGGER, Names.column(create.columnName())));
    }

    static List<Fact> read(CreateRuleContext create) {
        return List.of(new CreateRule(Names.table(create.qualifiedName()), Names.column(create.columnName())));
    }

    static List<Fact> read(CreateSequenceContext create) {
        return List.of(NamedObject.of(NameKind.SEQUENCE, Names.table(create.qualifiedName())));
    }

    static List<Fact> read(CreateSchemaContext create) {
        return create.columnName() == null
                ? List.of()
                : List.of(NamedObject.of(NameKind.SCHEMA, TableName.of(Names.column(create.columnName()))));
    }
}
