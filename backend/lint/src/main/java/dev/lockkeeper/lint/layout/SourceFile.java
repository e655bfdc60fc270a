package dev.lockkeeper.lint.layout;

/**
 * A file as it was found.
 *
 * @param path with slashes, from whichever folder was searched
 */
public record SourceFile(String path, String text) {

    public SourceFile {
        path = path.replace('\\', '/');
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder it lies in, without a slash at the end; empty when it lies in none. */
    String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    boolean isSql() {
        return path.endsWith(".sql");
    }
}
