package dev.lockkeeper.jirasandbox;

import dev.lockkeeper.jirasandbox.hook.Event;
import dev.lockkeeper.jirasandbox.hook.Hook;
import dev.lockkeeper.jirasandbox.hook.HookList;
import dev.lockkeeper.jirasandbox.hook.Sender;
import dev.lockkeeper.jirasandbox.hook.Sent;
import dev.lockkeeper.jirasandbox.hook.Teller;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is told of what happens here, and how well the telling goes. */
public final class Webhooks {

    private static final Set<String> ALL =
            Arrays.stream(Event.Kind.values()).map(Event.Kind::title).collect(Collectors.toSet());

    private final HookList hooks;
    private final Teller teller;
    private final Sender sender;

    Webhooks(HookList hooks, Teller teller, Sender sender) {
        this.hooks = hooks;
        this.teller = teller;
        this.sender = sender;
    }

    /**
     * As an administrator registers one, for everything that happens to any issue.
     *
     * @param secret with which requests are signed; empty for none
     * @return its number, by which it is removed
     */
    public long register(String url, String secret) {
        return register(url, secret, ALL, "");
    }

    /** The same, for some events and the issues that a query finds. */
    public long register(String url, String secret, Set<String> events, String jqlFilter) {
        return hooks.add(Hook.byAdmin(url, secret, events, jqlFilter));
    }

    /**
     * A rule that sends a web request whenever something happens to an issue.
     *
     * @param template its body, with values such as {@code {{issue.id}}} to be put in
     */
    public long automate(String url, String header, String secret, String template) {
        return hooks.add(Hook.byRule(url, header, secret, template));
    }

    public void remove(long number) {
        hooks.remove(number);
    }

    /** What happens next is told twice, under one identifier. Several add up. */
    public void sendTwice() {
        teller.sendNextTwice();
    }

    /** What happens next is told to nobody, ever. Several add up. */
    public void loseNext() {
        teller.loseNext();
    }

    /** From now on nothing is sent; what happens is kept for later. */
    public void holdBack() {
        teller.holdBack();
    }

    /** Sends what was held back, in the order in which it happened. */
    public void release() {
        teller.release();
    }

    /** Sends what was held back in another order. */
    public void shuffle(Random order) {
        teller.release(order);
    }

    /** The requests that were sent, oldest first. */
    public List<Sent> sent() {
        return sender.sent();
    }

    /** Waits until everything that is due by the sandbox's clock was sent. */
    public void settle() {
        sender.settle(Duration.ofSeconds(30));
    }
}
