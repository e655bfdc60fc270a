/** Webhooks: what is told to whom, how the teller proves itself, and when it tries again. */
@NullMarked
package dev.lockkeeper.jirasandbox.hook;

import org.jspecify.annotations.NullMarked;
