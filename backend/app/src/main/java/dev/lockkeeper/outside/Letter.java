package dev.lockkeeper.outside;

import java.util.List;

/**
 * One mail.
 *
 * @param html the same once more with marks
 * @param pictures that stand in it
 * @param off the address that ends mails of its kind
 * @param key the same for the same mail, so that one that was sent twice is shown once
 */
public record Letter(
        String to, String subject, String text, String html, List<Inline> pictures, String off, String key) {

    /**
     * A picture that travels with the mail, so that nothing is fetched from anywhere.
     *
     * @param id by which the mail names it, as {@code cid:} and this
     * @param png the file
     */
    public record Inline(String id, byte[] png) {}

    public Letter {
        pictures = List.copyOf(pictures);
    }

    /** One without pictures. */
    public Letter(String to, String subject, String text, String html, String off, String key) {
        this(to, subject, text, html, List.of(), off, key);
    }
}
