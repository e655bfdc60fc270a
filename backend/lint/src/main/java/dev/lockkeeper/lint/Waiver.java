package dev.lockkeeper.lint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word that a finding is known and accepted, written into the script as a comment: {@code
 * lockkeeper:allow rule-id [until 2027-03-01] reason}.
 *
 * <p>A waiver changes what people are asked to look at, never what is true. A waived finding stays in the report and
 * is marked; it no longer counts against the scripts' quality, nor for a threshold of severity. The risk is reckoned
 * as if the waiver were not there: locks are held, rows are lost and statements fail all the same, and the tier is a
 * maximum over such facts. What discharges a factor is evidence that is bound to the content (a preflight that
 * returned zero, a rehearsal), which a sentence in a comment is not.
 *
 * @param line where it is written, 1-based
 * @param until the last day on which it holds, null when it does not end
 */
public record Waiver(
        String ruleId, String reason, int line, @Nullable LocalDate until) {}
