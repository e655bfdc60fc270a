package dev.lockkeeper.common;

/** Not there, or not yours: nobody can tell which. Answered as 404. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
