package dev.lockkeeper.jirasandbox;

import dev.lockkeeper.jirasandbox.exchange.Call;

/**
 * Which calls a fault strikes.
 *
 * @param method of an operation; empty for any
 * @param path of an operation below the API's root, such as {@code /issue/{issue}/remotelink}; empty for any
 * @param first the first matching call that is struck, counted from 1
 * @param times how many matching calls are struck from there on
 */
public record When(String method, String path, int first, int times) {

    public static When next() {
        return call(1);
    }

    /** The n-th call from now on: 1 is the next. */
    public static When call(int n) {
        return new When("", "", n, 1);
    }

    /** Every call until {@link Faults#heal()}. */
    public static When always() {
        return new When("", "", 1, Integer.MAX_VALUE);
    }

    /** The same, but only calls of one operation count. */
    public When of(String method, String path) {
        return new When(method, path, first, times);
    }

    public When times(int often) {
        return new When(method, path, first, often);
    }

    boolean fits(Call call) {
        return (method.isEmpty() || method.equals(call.method())) && (path.isEmpty() || call.isAt(path));
    }
}
