package dev.lockkeeper.decision;

import static dev.lockkeeper.common.RuleViolation.require;

import java.util.regex.Pattern;

/** Names tables: {@code billing.*}, {@code *.audit_*}, or {@code orders} in any schema. */
public record TablePattern(String text) {

    private static final Pattern FORM = Pattern.compile("[^.\\s]+(\\.[^.\\s]+)?");

    public TablePattern {
        text = text.strip();
        require(FORM.matcher(text).matches(), "decision.table-pattern", text);
    }

    /** The schema's part as SQL's LIKE reads it. */
    String schemaLike() {
        var dot = text.indexOf('.');
        return dot < 0 ? "%" : like(text.substring(0, dot));
    }

    String nameLike() {
        return like(text.substring(text.indexOf('.') + 1));
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
