package dev.lockkeeper.lint.settings;

/** Names in which a star stands for anything. */
public final class Glob {

    private Glob() {}

    /** Only the latest star is ever tried again, so the time is bounded by the product of both lengths. */
    public static boolean matches(String glob, String name) {
        int at = 0;
        int star = -1;
        int from = 0;
        int in = 0;
        while (at < name.length()) {
            if (in < glob.length() && glob.charAt(in) == '*') {
                star = in++;
                from = at;
            } else if (in < glob.length() && glob.charAt(in) == name.charAt(at)) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++from;
            } else {
                return false;
            }
        }
        return glob.substring(in).chars().allMatch(left -> left == '*');
    }
}
