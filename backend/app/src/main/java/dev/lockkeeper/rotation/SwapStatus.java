package dev.lockkeeper.rotation;

/** How far a swap has come. */
public enum SwapStatus {
    ASKED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    /** Nobody answered before the first of its shifts began. */
    EXPIRED
}
