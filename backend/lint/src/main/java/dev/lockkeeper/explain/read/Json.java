package dev.lockkeeper.explain.read;

import java.util.ArrayList;
import java.util.List;

/** A small reader of JSON: objects become properties, numbers stay as they are written. */
final class Json {

    private static final int DEEPEST = 1000;

    private final String text;
    private final LineOf lines;
    private int at;
    private int depth;

    /** Which line of the paste a place is in. */
    interface LineOf {
        int line(int offset);
    }

    Json(String text, LineOf lines) {
        this.text = text;
        this.lines = lines;
    }

    Object value() throws Unreadable {
        char c = next();
        if (c == '{' || c == '[') {
            if (++depth > DEEPEST) {
                throw problem("It is nested too deeply");
            }
            Object nested = c == '{' ? object() : array();
            depth--;
            return nested;
        }
        return c == '"' ? string() : word();
    }

    /** Whether anything but blanks is left. */
    boolean more() {
        blanks();
        return at < text.length();
    }

    private Properties object() throws Unreadable {
        var object = new Properties();
        expect('{');
        while (next() != '}') {
            if (text.charAt(at) != '"') {
                throw problem("A name in quotes should stand here");
            }
            var name = string();
            next();
            expect(':');
            object.put(name, value());
            separator('}');
        }
        expect('}');
        return object;
    }

    private List<Object> array() throws Unreadable {
        var array = new ArrayList<Object>();
        expect('[');
        while (next() != ']') {
            array.add(value());
            separator(']');
        }
        expect(']');
        return array;
    }

    private void separator(char end) throws Unreadable {
        if (next() == ',') {
            at++;
        } else if (text.charAt(at) != end) {
            throw problem("A comma or \"" + end + "\" should stand here");
        }
    }

    private String string() throws Unreadable {
        var read = new StringBuilder();
        int from = at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            read.append(c == '\\' ? escaped() : c);
        }
        if (at >= text.length()) {
            at = from;
            throw problem("This string has no end");
        }
        at++;
        return read.toString();
    }

    private char escaped() throws Unreadable {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> c;
        };
    }

    private char unicode() throws Unreadable {
        try {
            char c = (char) Integer.parseInt(text, at, Math.min(at + 4, text.length()), 16);
            at += 4;
            return c;
        } catch (NumberFormatException notHex) {
            throw problem("Four hexadecimal digits should stand here");
        }
    }

    private String word() throws Unreadable {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == from) {
            throw problem("A value should stand here");
        }
        return text.substring(from, at);
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char next() throws Unreadable {
        blanks();
        if (at >= text.length()) {
            throw problem("The text ends too early; some of the plan is missing");
        }
        return text.charAt(at);
    }

    private void expect(char expected) throws Unreadable {
        if (text.charAt(at) != expected) {
            throw problem("\"" + expected + "\" should stand here");
        }
        at++;
    }

    private Unreadable problem(String message) {
        return new Unreadable(lines.line(Math.min(at, text.length())), message + ".");
    }
}
