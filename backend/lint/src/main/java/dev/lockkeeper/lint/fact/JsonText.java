package dev.lockkeeper.lint.fact;

/** Whether a text is JSON, as the server reads it. */
final class JsonText {

    private static final int DEEPEST = 200;

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    static boolean valid(String text) {
        var json = new JsonText(text);
        return json.value(0) && json.ended();
    }

    private boolean ended() {
        blank();
        return at == text.length();
    }

    private void blank() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean next(char wanted) {
        blank();
        boolean here = at < text.length() && text.charAt(at) == wanted;
        at += here ? 1 : 0;
        return here;
    }

    /** What is nested deeper than anybody writes is taken to be right. */
    private boolean value(int depth) {
        blank();
        if (at == text.length()) {
            return false;
        }
        if (depth > DEEPEST) {
            at = text.length();
            return true;
        }
        return switch (text.charAt(at)) {
            case '{' -> next('{') && members(depth, '}');
            case '[' -> next('[') && members(depth, ']');
            case '"' -> string();
            default -> word();
        };
    }

    private boolean members(int depth, char end) {
        if (next(end)) {
            return true;
        }
        do {
            blank();
            boolean named = end == ']' || string() && next(':');
            if (!named || !value(depth + 1)) {
                return false;
            }
        } while (next(','));
        return next(end);
    }

    private boolean string() {
        if (!next('"')) {
            return false;
        }
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) < ' ') {
                return false;
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return next('"');
    }

    private boolean word() {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.substring(from, at).matches("true|false|null|-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");
    }
}
