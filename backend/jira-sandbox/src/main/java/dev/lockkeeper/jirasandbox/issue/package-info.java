/** Issues and what hangs on them, how they are edited, and where they are kept. */
@NullMarked
package dev.lockkeeper.jirasandbox.issue;

import org.jspecify.annotations.NullMarked;
