package dev.lockkeeper.lint.output;

/** Fences that no text can break out of. */
final class Fence {

    private Fence() {}

    static String around(String language, String text) {
        var fence = "`".repeat(Math.max(3, longestRun(text) + 1));
        return fence + language + "\n" + text.stripTrailing() + "\n" + fence + "\n";
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int at = 0; at < text.length(); at++) {
            run = text.charAt(at) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
