package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.fact.AlterTable;
import dev.lockkeeper.lint.fact.DiscardTemporary;
import dev.lockkeeper.lint.fact.LockTables;
import dev.lockkeeper.lint.fact.Maintenance;
import dev.lockkeeper.lint.fact.PreparedPlan;
import dev.lockkeeper.lint.fact.RolesNamed;
import dev.lockkeeper.lint.fact.Statement;
import java.util.Locale;
import java.util.Set;

/** What a statement is called in the facts: by its first action, or by its words where no fact has a telling name. */
final class FactName {

    private static final Set<Class<?>> GENERAL = Set.of(
            AlterTable.class,
            DiscardTemporary.class,
            LockTables.class,
            Maintenance.class,
            RolesNamed.class,
            PreparedPlan.class);

    private FactName() {}

    static String of(Statement statement) {
        return statement.facts().stream()
                .<Class<?>>map(Object::getClass)
                .filter(sort -> !GENERAL.contains(sort))
                .map(Class::getSimpleName)
                .findFirst()
                .orElseGet(() -> camel(statement.kind()));
    }

    private static String camel(String words) {
        var camel = new StringBuilder();
        for (var word : words.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            if (!word.isEmpty()) {
                camel.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        return camel.toString();
    }
}
