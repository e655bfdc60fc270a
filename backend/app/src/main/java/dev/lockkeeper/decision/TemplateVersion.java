package dev.lockkeeper.decision;

import java.time.Instant;

/**
 * One save of a template.
 *
 * @param restored whether the text that ships stands from then on
 */
record TemplateVersion(int number, boolean restored, String reason, String byName, Instant madeAt) {}
