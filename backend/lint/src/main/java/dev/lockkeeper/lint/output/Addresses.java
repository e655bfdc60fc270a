package dev.lockkeeper.lint.output;

import java.net.URI;
import java.net.URISyntaxException;

/** Paths as relative addresses. */
final class Addresses {

    private Addresses() {}

    /** With a slash first, a path is an address from the root of the file system; any other is relative. */
    static String of(String path) {
        try {
            var relative = path.startsWith("/") || path.matches("[A-Za-z]:/.*") ? "file:///" : "";
            var raw = new URI(null, null, "/" + path.replaceFirst("^/", ""), null).toASCIIString();
            return relative + raw.substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("No path: " + path, e);
        }
    }
}
