package dev.lockkeeper.notify;

import org.jspecify.annotations.Nullable;

/**
 * One mail.
 *
 * @param html the same once more with marks
 * @param off the address that ends mails of its kind, where one does
 * @param key the same for the same mail, so that one that was sent twice is shown once
 */
record Letter(
        String to,
        String subject,
        String text,
        String html,
        @Nullable String off,
        String key) {}
