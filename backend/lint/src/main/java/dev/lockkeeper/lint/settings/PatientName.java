package dev.lockkeeper.lint.settings;

/** A name that lets itself be read only so often: some regular expressions would read it for years. */
final class PatientName implements CharSequence {

    /** PostgreSQL keeps no more of a name. */
    private static final int LONGEST = 63;

    private static final int PATIENCE = 200_000;

    private final String name;
    private int read;

    PatientName(String name) {
        this.name = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }

    /** It was read too often. */
    static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exhausted() {
            super(null, null, false, false);
        }
    }

    @Override
    public char charAt(int index) {
        if (++read > PATIENCE) {
            throw new Exhausted();
        }
        return name.charAt(index);
    }

    @Override
    public int length() {
        return name.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return name.substring(start, end);
    }

    @Override
    public String toString() {
        return name;
    }
}
