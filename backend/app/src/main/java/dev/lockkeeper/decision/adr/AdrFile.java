package dev.lockkeeper.decision.adr;

import java.util.Locale;

/** One file as it came: its path within the tree, and its bytes. */
public record AdrFile(String path, byte[] bytes) {

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    boolean isMarkdown() {
        var lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }
}
