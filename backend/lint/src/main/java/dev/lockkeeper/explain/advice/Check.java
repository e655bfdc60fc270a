package dev.lockkeeper.explain.advice;

import dev.lockkeeper.explain.PlanNode;

/** Looks for one kind of trouble. */
@FunctionalInterface
interface Check {

    void look(PlanNode node, Sight sight);
}
