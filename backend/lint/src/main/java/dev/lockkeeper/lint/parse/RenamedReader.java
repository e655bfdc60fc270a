package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.RenameAttachment;
import dev.lockkeeper.lint.grammar.SqlParser.AlterPolicyContext;
import dev.lockkeeper.lint.grammar.SqlParser.AlterRuleContext;
import dev.lockkeeper.lint.grammar.SqlParser.AlterTriggerContext;
import dev.lockkeeper.lint.grammar.SqlParser.ColumnNameContext;
import dev.lockkeeper.lint.grammar.SqlParser.QualifiedNameContext;
import dev.lockkeeper.lint.schema.Attachment.Kind;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** ALTER of triggers, rules and policies. */
final class RenamedReader {

    private RenamedReader() {}

    static List<Fact> read(AlterTriggerContext alter) {
        var change = alter.objectChange();
        return read(
                alter,
                Kind.TRIGGER,
                alter.columnName(),
                alter.qualifiedName(),
                change.RENAME() == null ? null : change.columnName());
    }

    static List<Fact> read(AlterRuleContext alter) {
        return read(alter, Kind.RULE, alter.columnName(0), alter.qualifiedName(), alter.columnName(1));
    }

    static List<Fact> read(AlterPolicyContext alter) {
        return read(
                alter,
                Kind.POLICY,
                alter.columnName(0),
                alter.qualifiedName(),
                alter.RENAME() == null ? null : alter.columnName(1));
    }

    private static List<Fact> read(
            ParserRuleContext alter,
            Kind kind,
            ColumnNameContext name,
            QualifiedNameContext table,
            @Nullable ColumnNameContext to) {
        var on = Names.table(table);
        var facts = new ArrayList<>(AttachmentReader.locked(alter, LockMode.ACCESS_EXCLUSIVE, on, Names.column(name)));
        if (to != null) {
            facts.add(new RenameAttachment(kind, Names.column(name), on, Names.column(to)));
        }
        return facts;
    }
}
