package dev.lockkeeper.notify;

/**
 * One mail.
 *
 * @param html the same once more with marks
 * @param off the address that ends mails of its kind
 * @param key the same for the same mail, so that one that was sent twice is shown once
 */
record Letter(String to, String subject, String text, String html, String off, String key) {}
