package dev.lockkeeper.jirasandbox.hook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Turns events into requests: one for each who wants to be told, and as crookedly as it was told to. */
public final class Teller {

    private final HookList hooks;
    private final Message message;
    private final Sender sender;
    private final List<Delivery> held = new ArrayList<>();
    private boolean holding;
    private int twice;
    private int lost;

    public Teller(HookList hooks, Message message, Sender sender) {
        this.hooks = hooks;
        this.message = message;
        this.sender = sender;
    }

    public synchronized void tell(Event event) {
        var deliveries = hooks.alive().stream()
                .filter(hook -> hook.wants(event))
                .map(hook -> Delivery.first(hook, message.body(hook, event), event.at()))
                .toList();
        if (deliveries.isEmpty() || lost > 0 && lost-- > 0) {
            return;
        }
        go(deliveries);
        if (twice > 0) {
            twice--;
            go(deliveries);
        }
    }

    private void go(List<Delivery> deliveries) {
        if (holding) {
            held.addAll(deliveries);
        } else {
            sender.add(deliveries);
        }
    }

    public synchronized void sendNextTwice() {
        twice++;
    }

    public synchronized void loseNext() {
        lost++;
    }

    public synchronized void holdBack() {
        holding = true;
    }

    public synchronized void release() {
        holding = false;
        sender.add(held);
        held.clear();
    }

    public synchronized void release(Random order) {
        Collections.shuffle(held, order);
        release();
    }
}
