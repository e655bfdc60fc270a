/** The pages on which people see issues. */
@NullMarked
package dev.lockkeeper.jirasandbox.page;

import org.jspecify.annotations.NullMarked;
