package dev.lockkeeper.web;

import org.springframework.web.util.HtmlUtils;

/**
 * A text in which words are marked, as HTML that is safe on our pages: everything else in it is escaped, and each mark that
 * is begun ends. A list of passages would be as safe, and costs a template ten times as much.
 *
 * @param html to be shown by {@code th:utext}
 */
public record MarkedText(String html) {

    /** Of Unicode's private use, so a text that holds them by itself is odd and shows one mark too many, no more. */
    public static final char START = '\uE000';

    public static final char END = '\uE001';

    /** Of a text in which what is marked stands between the two marks. */
    public static MarkedText of(String marked) {
        var html = new StringBuilder(marked.length() + 64);
        var from = 0;
        for (var start = marked.indexOf(START); start >= 0; start = marked.indexOf(START, from)) {
            var end = marked.indexOf(END, start);
            if (end < 0) {
                break;
            }
            html.append(escaped(marked, from, start)).append("<mark>");
            html.append(escaped(marked, start + 1, end)).append("</mark>");
            from = end + 1;
        }
        return new MarkedText(
                html.append(escaped(marked, from, marked.length())).toString());
    }

    private static String escaped(String text, int from, int to) {
        return HtmlUtils.htmlEscape(text.substring(from, to), "UTF-8");
    }
}
