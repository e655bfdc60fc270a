package dev.lockkeeper.lint.output;

/**
 * The text that a finding is about; lines and columns from 1, columns in UTF-16 units.
 *
 * @param endColumn one after the last
 */
record Region(int line, int column, int endLine, int endColumn) {}
