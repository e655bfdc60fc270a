package dev.lockkeeper.lint.fact;

/** SET TRANSACTION ISOLATION LEVEL, which has to come before anything is asked. */
public record SetIsolation() implements Fact {

    /** Whether a statement is none that begins to look at rows. */
    public static boolean before(Fact fact) {
        return fact instanceof SetIsolation
                || fact instanceof SetSetting
                || fact instanceof TransactionControl
                || fact instanceof LockTables lock && lock.what().equals("LOCK TABLE")
                || fact instanceof AlterTable head && head.word().equals("LOCK");
    }
}
