package dev.lockkeeper.lint.fact;

/**
 * How a statement inside a body comes to run.
 *
 * @param maybe under a condition, in a loop or in a handler: what it does is then the worst case
 * @param repeated in a loop of which nobody knows how often it turns
 * @param commits whether that loop ends its transactions itself
 * @param batch whether it touches what a variable or a LIMIT names
 * @param guarded in a block with an exception handler, which is a transaction inside the transaction
 */
public record Flow(boolean maybe, boolean repeated, boolean commits, boolean batch, boolean guarded) {

    /** Once, and surely. */
    public static final Flow ONCE = new Flow(false, false, false, false, false);

    /** The same in a routine that is called by a statement which itself comes to run so. */
    public Flow within(Flow caller) {
        return new Flow(
                maybe || caller.maybe,
                repeated || caller.repeated,
                commits || caller.commits,
                batch,
                guarded || caller.guarded);
    }
}
