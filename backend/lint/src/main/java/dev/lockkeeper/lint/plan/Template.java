package dev.lockkeeper.lint.plan;

import java.util.ArrayList;
import java.util.List;

/** Text with numbered gaps such as {@code %1$s}, taken apart once. */
final class Template {

    private final List<String> texts = new ArrayList<>();
    private final List<Integer> gaps = new ArrayList<>();

    Template(String text) {
        int done = 0;
        for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', done)) {
            boolean gap = text.startsWith("$s", at + 2);
            texts.add(text.substring(done, at));
            gaps.add(gap ? text.charAt(at + 1) - '1' : -1);
            done = at + (gap ? 4 : 2);
        }
        texts.add(text.substring(done));
    }

    /** Gaps without a number are signs of per cent. */
    String fill(String... values) {
        var filled = new StringBuilder();
        for (int at = 0; at < gaps.size(); at++) {
            filled.append(texts.get(at)).append(gaps.get(at) < 0 ? "%" : values[gaps.get(at)]);
        }
        return filled.append(texts.get(gaps.size())).toString();
    }
}
