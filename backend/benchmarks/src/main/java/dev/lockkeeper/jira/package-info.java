/** What the benchmarks take from the room of Jira. */
@NullMarked
package dev.lockkeeper.jira;

import org.jspecify.annotations.NullMarked;
