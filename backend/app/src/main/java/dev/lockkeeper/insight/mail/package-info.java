/**
 * Views of Insights that members have sent to them, by the week or by the month.
 *
 * <p>Start at {@link dev.lockkeeper.insight.mail.ReportRound}.
 */
@NullMarked
package dev.lockkeeper.insight.mail;

import org.jspecify.annotations.NullMarked;
