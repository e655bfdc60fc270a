/** A few types that every room speaks: pages, cursors, refusals, identifiers. None is a word of the domain. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.lockkeeper.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
