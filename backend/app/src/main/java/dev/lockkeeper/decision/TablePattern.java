package dev.lockkeeper.decision;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.common.Text;
import java.util.regex.Pattern;

/** Names tables: {@code billing.*}, {@code *.audit_*}, or {@code orders} in any schema. */
public record TablePattern(String text) {

    private static final Pattern FORM = Pattern.compile("[^.\\s]+(\\.[^.\\s]+)?");

    private static final int LONGEST = 500;

    public TablePattern {
        text = text.strip();
        require(isOne(text), "decision.table-pattern", text);
    }

    /** Longer ones than any name can be are none. */
    public static boolean isOne(String text) {
        var stripped = text.strip();
        return stripped.length() <= LONGEST && FORM.matcher(stripped).matches() && Text.canBeKept(stripped);
    }

    /** The schema's part as SQL's LIKE reads it. */
    String schemaLike() {
        var dot = text.indexOf('.');
        return dot < 0 ? "%" : like(text.substring(0, dot));
    }

    String nameLike() {
        return like(text.substring(text.indexOf('.') + 1));
    }

    /** Whether it stands for tables of more than one name. */
    boolean isGlob() {
        var name = text.substring(text.indexOf('.') + 1);
        return name.indexOf('*') >= 0 || name.indexOf('?') >= 0;
    }

    private static String like(String glob) {
        return literal(glob).replace('*', '%').replace('?', '_');
    }

    /** A name as LIKE writes it where nothing in it stands for anything else. */
    static String literal(String name) {
        return name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    @Override
    public String toString() {
        return text;
    }
}
