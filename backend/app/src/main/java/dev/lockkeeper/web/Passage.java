package dev.lockkeeper.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some words of a text, and whether they are marked: what was looked for, or what changed.
 *
 * @param colour of code, as style sheets call it: keyword, string or comment
 */
public record Passage(String text, boolean marked, @Nullable String colour) {

    /** Of Unicode's private use, so a text that holds them by itself is odd and shows one mark too many, no more. */
    public static final char START = '\uE000';

    public static final char END = '\uE001';

    public Passage(String text, boolean marked) {
        this(text, marked, null);
    }

    /** Of a text in which what is marked stands between the two marks. */
    public static List<Passage> split(String marked) {
        var passages = new ArrayList<Passage>();
        var from = 0;
        for (var start = marked.indexOf(START); start >= 0; start = marked.indexOf(START, from)) {
            var end = marked.indexOf(END, start);
            if (end < 0) {
                break;
            }
            add(passages, marked.substring(from, start), false);
            add(passages, marked.substring(start + 1, end), true);
            from = end + 1;
        }
        add(passages, marked.substring(from), false);
        return List.copyOf(passages);
    }

    private static void add(List<Passage> passages, String text, boolean marked) {
        if (!text.isEmpty()) {
            passages.add(new Passage(text, marked));
        }
    }
}
