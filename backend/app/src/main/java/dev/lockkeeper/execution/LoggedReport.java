package dev.lockkeeper.execution;

import dev.lockkeeper.access.MemberId;

/** A report and who sent it. */
record LoggedReport(ExecutionReport report, MemberId by) {}
