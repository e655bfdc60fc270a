package dev.lockkeeper.review;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.List;
import java.util.OptionalInt;

/** Where the lines of a text stand in a later one, if they stand there unchanged. */
final class LineShift {

    /** Of what lies between the first and the last change; beyond, the search takes too long and all of it counts as changed. */
    private static final int MOST_LINES = 3_000;

    /** By the line, from 1; 0 where it is gone. */
    private final int[] later;

    private LineShift(List<String> before, List<String> after) {
        later = new int[before.size() + 1];
        var head = head(before, after);
        var tail = tail(before, after, head);
        same(0, 0, head);
        same(before.size() - tail, after.size() - tail, tail);
        search(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail), head);
    }

    static LineShift between(String before, String after) {
        return new LineShift(Line.split(before), Line.split(after));
    }

    /** Where the first of these lines stands, when all of them stand there one below the other. */
    OptionalInt of(int first, int last) {
        if (first < 1 || last >= later.length || later[first] == 0) {
            return OptionalInt.empty();
        }
        for (var line = first; line <= last; line++) {
            if (later[line] != later[first] + line - first) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(later[first]);
    }

    private static int head(List<String> before, List<String> after) {
        var most = Math.min(before.size(), after.size());
        var head = 0;
        while (head < most && before.get(head).equals(after.get(head))) {
            head++;
        }
        return head;
    }

    private static int tail(List<String> before, List<String> after, int head) {
        var most = Math.min(before.size(), after.size()) - head;
        var tail = 0;
        while (tail < most && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        return tail;
    }

    private void search(List<String> before, List<String> after, int offset) {
        if (before.isEmpty() || after.isEmpty() || Math.max(before.size(), after.size()) > MOST_LINES) {
            return;
        }
        for (var delta : DiffUtils.diff(before, after, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                var source = delta.getSource();
                same(offset + source.getPosition(), offset + delta.getTarget().getPosition(), source.size());
            }
        }
    }

    private void same(int before, int after, int count) {
        for (var i = 0; i < count; i++) {
            later[before + i + 1] = after + i + 1;
        }
    }
}
