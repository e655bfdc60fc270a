package dev.lockkeeper.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By what one sees that figures may have changed. Every step that anybody takes is entered into the trail of the tenant, in
 * the transaction of the step; figures are kept in that same transaction, and are otherwise only made anew.
 *
 * @param steps entries in the trail
 * @param madeAnew when figures were last made anew; nothing where they never were
 * @param alarming whether some figures may be wrong
 */
public record Standing(long steps, @Nullable Instant madeAnew, boolean alarming) {}
