package dev.lockkeeper.explain.read;

import java.util.Set;

/** Takes names from the title of a step, quoted or not. */
final class Names {

    private final String title;
    private int at;

    Names(String title) {
        this.title = title;
    }

    /** The words before any of these. */
    String until(String... stops) {
        int from = at;
        while (at < title.length()) {
            int end = title.indexOf(' ', at);
            var word = title.substring(at, end < 0 ? title.length() : end);
            if (at > from && Set.of(stops).contains(word)) {
                break;
            }
            at = end < 0 ? title.length() : end + 1;
        }
        return title.substring(from, at).strip();
    }

    boolean take(String word) {
        blanks();
        if (title.startsWith(word + " ", at)) {
            at += word.length() + 1;
            return true;
        }
        return false;
    }

    boolean takeDot() {
        if (at < title.length() && title.charAt(at) == '.') {
            at++;
            return true;
        }
        return false;
    }

    /** The next name without its quotes, empty at the end. */
    String name() {
        blanks();
        return at < title.length() && title.charAt(at) == '"' ? quoted() : plain();
    }

    private void blanks() {
        while (at < title.length() && title.charAt(at) == ' ') {
            at++;
        }
    }

    private String plain() {
        int from = at;
        while (at < title.length() && ". ".indexOf(title.charAt(at)) < 0) {
            at++;
        }
        return title.substring(from, at);
    }

    private String quoted() {
        var name = new StringBuilder();
        for (at++; at < title.length(); at++) {
            boolean quote = title.charAt(at) == '"';
            if (quote && !title.startsWith("\"\"", at)) {
                break;
            }
            at += quote ? 1 : 0;
            name.append(title.charAt(at));
        }
        at = Math.min(at + 1, title.length());
        return name.toString();
    }
}
