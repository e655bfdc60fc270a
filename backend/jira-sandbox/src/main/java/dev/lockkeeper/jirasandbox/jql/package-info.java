/** The small part of the query language that Lockkeeper asks in. */
@NullMarked
package dev.lockkeeper.jirasandbox.jql;

import org.jspecify.annotations.NullMarked;
