/** What Jira tells by itself: at which door, proven how, and what can be read from it. Knows no database. */
@NullMarked
package dev.lockkeeper.jira.hook;

import org.jspecify.annotations.NullMarked;
