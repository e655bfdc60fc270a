package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_BREAK_CLIENTS;

import dev.lockkeeper.lint.fact.RenameObject;
import dev.lockkeeper.lint.list.Seq;
import java.util.Locale;
import java.util.Set;

/** Another name for something that code names. */
final class RenameTypeEnumSchemaFunctionRule implements Rule {

    @Override
    public String id() {
        return "rename-type-enum-schema-function";
    }

    @Override
    public Facts about() {
        return Facts.of(RenameObject.class);
    }

    private static final Set<String> SEEN_BY_CLIENTS =
            Set.of("TYPE", "VALUE", "ATTRIBUTE", "SCHEMA", "SEQUENCE", "FUNCTION", "PROCEDURE", "AGGREGATE", "DOMAIN");

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof RenameObject rename)
                || !SEEN_BY_CLIENTS.contains(rename.kind())
                || made(step, rename)) {
            return Seq.empty();
        }
        return Remark.on(null, "Whoever names " + what(rename) + " fails once it is " + rename.to() + ".")
                .meaning(MAY_BREAK_CLIENTS)
                .alone();
    }

    private static boolean made(Step step, RenameObject rename) {
        var bare = rename.name().substring(rename.name().lastIndexOf('.') + 1);
        return step.past().made(rename.kind(), bare) || step.past().made("TYPE", bare);
    }

    private static String what(RenameObject rename) {
        return switch (rename.kind()) {
            case "VALUE" -> "a value of the enum " + rename.name();
            case "ATTRIBUTE" -> "an attribute of the type " + rename.name();
            default -> "the " + rename.kind().toLowerCase(Locale.ROOT) + " " + rename.name();
        };
    }
}
