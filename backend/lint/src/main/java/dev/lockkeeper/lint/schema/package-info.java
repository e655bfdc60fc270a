/** What is known of the database while the statements are walked: tables, columns, constraints, indexes, types. */
@NullMarked
package dev.lockkeeper.lint.schema;

import org.jspecify.annotations.NullMarked;
