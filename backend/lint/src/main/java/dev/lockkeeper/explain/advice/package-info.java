/** What can be said of a plan: one class looks for one kind of trouble, in each step or in the whole. */
@NullMarked
package dev.lockkeeper.explain.advice;

import org.jspecify.annotations.NullMarked;
