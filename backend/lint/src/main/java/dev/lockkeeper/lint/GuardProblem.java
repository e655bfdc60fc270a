package dev.lockkeeper.lint;

/**
 * Why a guard cannot be followed.
 *
 * @param setting where
 * @param what is wrong there
 */
public record GuardProblem(String setting, Sort sort, String what) {

    /** What may be wrong. */
    public enum Sort {
        UNKNOWN("there is no such thing"),
        MISSING("it needs a value"),
        NO_NUMBER("it needs a whole number within its limits"),
        NO_CHOICE("it is none of those to choose from"),
        NO_GLOB("it needs a name, in which * stands for anything"),
        NO_PATTERN("it is no regular expression of RE2"),
        BIG_PATTERN("the regular expression is too long or repeats too much"),
        TOO_MANY("there are too many values");

        private final String sentence;

        Sort(String sentence) {
            this.sentence = sentence;
        }
    }

    public String sentence() {
        return setting + ": " + sort.sentence + (what.isEmpty() ? "" : " (" + what + ")");
    }
}
