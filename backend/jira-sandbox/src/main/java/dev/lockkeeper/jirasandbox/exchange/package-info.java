/** What is asked and answered: calls, answers, refusals, and the JSON in them. */
@NullMarked
package dev.lockkeeper.jirasandbox.exchange;

import org.jspecify.annotations.NullMarked;
