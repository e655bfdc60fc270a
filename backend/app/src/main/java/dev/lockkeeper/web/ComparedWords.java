package dev.lockkeeper.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line in two states, with the words marked that changed. Of a line that is too long to be compared word by word in a
 * moment, what both begin and end with is set aside first; if what lies between is still too long, its sentences are
 * compared, and then the words of those that changed.
 */
record ComparedWords(List<Passage> before, List<Passage> after) {

    /** Words, blanks and signs. */
    private static final int MOST_PARTS = 1_500;

    private static final Pattern WORD_BREAK = Pattern.compile("(?<=\\W)|(?=\\W)");
    private static final Pattern SENTENCE_BREAK = Pattern.compile("(?<=[.!?;:|]\\s)");

    static ComparedWords of(String before, String after) {
        var marks = new Marks();
        var old = parts(before);
        var now = parts(after);
        if (isShort(old, now)) {
            marks.diff(old, now);
        } else {
            marks.trimmed(old, now);
        }
        return new ComparedWords(List.copyOf(marks.before), List.copyOf(marks.after));
    }

    private static List<String> parts(String text) {
        return List.of(WORD_BREAK.split(text));
    }

    private static boolean isShort(List<String> old, List<String> now) {
        return Math.max(old.size(), now.size()) <= MOST_PARTS;
    }

    private static int equalAtTheBeginning(List<String> old, List<String> now) {
        int most = Math.min(old.size(), now.size());
        int equal = 0;
        while (equal < most && old.get(equal).equals(now.get(equal))) {
            equal++;
        }
        return equal;
    }

    private static int equalAtTheEnd(List<String> old, List<String> now) {
        int most = Math.min(old.size(), now.size());
        int equal = 0;
        while (equal < most && old.get(old.size() - 1 - equal).equals(now.get(now.size() - 1 - equal))) {
            equal++;
        }
        return equal;
    }

    /** What has been compared so far. */
    private static final class Marks {

        private final List<Passage> before = new ArrayList<>();
        private final List<Passage> after = new ArrayList<>();

        void diff(List<String> old, List<String> now) {
            DiffUtils.diff(old, now, true).getDeltas().forEach(this::add);
        }

        void trimmed(List<String> old, List<String> now) {
            int head = equalAtTheBeginning(old, now);
            var oldRest = old.subList(head, old.size());
            var nowRest = now.subList(head, now.size());
            int tail = equalAtTheEnd(oldRest, nowRest);
            add(old.subList(0, head), old.subList(0, head), false);
            between(oldRest.subList(0, oldRest.size() - tail), nowRest.subList(0, nowRest.size() - tail));
            add(
                    oldRest.subList(oldRest.size() - tail, oldRest.size()),
                    nowRest.subList(nowRest.size() - tail, nowRest.size()),
                    false);
        }

        private void between(List<String> old, List<String> now) {
            if (isShort(old, now)) {
                diff(old, now);
                return;
            }
            var sentences = List.of(SENTENCE_BREAK.split(String.join("", old)));
            var others = List.of(SENTENCE_BREAK.split(String.join("", now)));
            if (isShort(sentences, others)) {
                DiffUtils.diff(sentences, others, true).getDeltas().forEach(this::sentence);
            } else {
                add(old, now, true);
            }
        }

        private void sentence(AbstractDelta<String> delta) {
            var old = parts(String.join("", delta.getSource().getLines()));
            var now = parts(String.join("", delta.getTarget().getLines()));
            if (delta.getType() == DeltaType.CHANGE && isShort(old, now)) {
                diff(old, now);
            } else {
                add(delta);
            }
        }

        private void add(AbstractDelta<String> delta) {
            add(delta.getSource().getLines(), delta.getTarget().getLines(), delta.getType() != DeltaType.EQUAL);
        }

        private void add(List<String> old, List<String> now, boolean marked) {
            put(before, old, marked);
            put(after, now, marked);
        }

        private static void put(List<Passage> side, List<String> parts, boolean marked) {
            if (!parts.isEmpty()) {
                var text = String.join("", parts);
                if (!text.isEmpty()) {
                    side.add(new Passage(text, marked));
                }
            }
        }
    }
}
