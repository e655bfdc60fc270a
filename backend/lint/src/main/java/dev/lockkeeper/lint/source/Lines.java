package dev.lockkeeper.lint.source;

import java.util.Arrays;

/** Turns offsets into lines and columns, both counted from 1. */
public final class Lines {

    private final int[] starts;

    public Lines(String script) {
        this.starts = starts(script);
    }

    public int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    public int column(int offset) {
        return offset - starts[line(offset) - 1] + 1;
    }

    /** The way back: where in the text that line and column are. */
    public int offset(int line, int column) {
        return starts[line - 1] + column - 1;
    }

    private static int[] starts(String script) {
        var starts = new int[16];
        int count = 1;
        for (int at = script.indexOf('\n'); at >= 0; at = script.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at + 1;
        }
        return Arrays.copyOf(starts, count);
    }
}
