/** Generated from the grammar; nothing outside reading and splitting looks in here. */
package dev.lockkeeper.lint.grammar;
