package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.fact.CreateObject;
import dev.lockkeeper.lint.fact.DiscardTemporary;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.OutsideTransaction;
import dev.lockkeeper.lint.fact.PreparedPlan;
import dev.lockkeeper.lint.fact.PreparedPlan.Use;
import dev.lockkeeper.lint.fact.SetIsolation;
import dev.lockkeeper.lint.fact.SetSetting;
import dev.lockkeeper.lint.fact.Spoken;
import dev.lockkeeper.lint.grammar.SqlParser.AlterOwnedThingContext;
import dev.lockkeeper.lint.grammar.SqlParser.AlterSubscriptionContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateSubscriptionContext;
import dev.lockkeeper.lint.grammar.SqlParser.OtherSettingContext;
import dev.lockkeeper.lint.grammar.SqlParser.PrepareTransactionContext;
import dev.lockkeeper.lint.list.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Statements that lock no table, and that a transaction block may not hold. */
final class OutsideReader {

    private static final Pattern WITHOUT_SLOT =
            Pattern.compile("(connect|create_slot)=(false|off|0|'false'|'off'|'0')");

    /** It forgets what was prepared and what was set, too. */
    private static final List<Fact> DISCARD_ALL = List.of(
            new OutsideTransaction("DISCARD ALL"),
            new PreparedPlan(Use.DEALLOCATE, null, 0),
            SetSetting.ALL_BACK,
            new DiscardTemporary());

    private OutsideReader() {}

    static List<Fact> read(AlterOwnedThingContext alter) {
        boolean moves = alter.databaseChange() != null && alter.databaseChange().TABLESPACE() != null;
        return outside(moves, "ALTER DATABASE");
    }

    /** Who makes no slot on the other server may still take it back. */
    static List<Fact> read(CreateSubscriptionContext create) {
        boolean slot = create.definition() == null
                || !WITHOUT_SLOT
                        .matcher(create.definition().getText().toLowerCase(Locale.ROOT))
                        .find();
        var facts = new ArrayList<>(outside(slot, "CREATE SUBSCRIPTION"));
        facts.add(new CreateObject("SUBSCRIPTION", Names.column(create.columnName()), null, null));
        return facts;
    }

    static List<Fact> read(AlterSubscriptionContext alter) {
        return List.of(new Spoken("SUBSCRIPTION", Names.column(alter.columnName())));
    }

    static List<Fact> read(OtherSettingContext setting) {
        boolean isolates = setting.TRANSACTION() != null
                && setting.CHARACTERISTICS() == null
                && setting.getText().toLowerCase(Locale.ROOT).contains("isolationlevel")
                && setting.getStart().getText().equalsIgnoreCase("SET");
        if (isolates) {
            return List.of(new SetIsolation());
        }
        if (setting.CONSTRAINTS() != null && !setting.qualifiedName().isEmpty()) {
            var kind = setting.DEFERRED() == null ? "CONSTRAINT" : "DEFERRED CONSTRAINT";
            return Lists.map(setting.qualifiedName(), name -> new Spoken(kind, Names.last(name)));
        }
        return setting.DISCARD() == null ? List.of() : discard(setting);
    }

    private static List<Fact> discard(OtherSettingContext setting) {
        if (setting.ALL() != null) {
            return DISCARD_ALL;
        }
        boolean temporary = setting.TEMP() != null || setting.TEMPORARY() != null;
        return temporary ? List.of(new DiscardTemporary()) : List.of();
    }

    static boolean ends(PrepareTransactionContext prepared) {
        return prepared.TRANSACTION() == null;
    }

    private static List<Fact> outside(boolean so, String what) {
        return so ? List.of(new OutsideTransaction(what)) : List.of();
    }
}
