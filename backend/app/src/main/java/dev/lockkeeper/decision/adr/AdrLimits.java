package dev.lockkeeper.decision.adr;

/** How much is taken at once. */
public final class AdrLimits {

    /** Markdown files. */
    public static final int MOST_FILES = 1_000;

    /** Everything in a zip, folders and pictures included. */
    public static final int MOST_ENTRIES = 5_000;

    public static final int LARGEST_FILE = 256 * 1024;

    /** Unpacked. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    static final int LONGEST_PATH = 300;

    private AdrLimits() {}
}
