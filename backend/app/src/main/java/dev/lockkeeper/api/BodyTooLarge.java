package dev.lockkeeper.api;

import java.io.IOException;

/** A request's body is longer than any request needs to be. */
class BodyTooLarge extends IOException {

    BodyTooLarge() {
        super("body too large");
    }
}
