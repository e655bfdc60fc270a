package dev.lockkeeper.notify;

/** How somebody wants to be told of something beyond the page of their notices. */
public enum Way {
    AT_ONCE,
    DIGEST,
    NONE
}
