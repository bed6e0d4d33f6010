package org.disputehub.delivery;

import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.List;

/** Who is not served by a queue. Whoever knows a receiver's settings puts it, at the start and at each change. */
@Component
public class Receivers {

    private final Map<String, Receiver> known = new ConcurrentSkipListMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void put(Receiver receiver) {
        if (!receiver.equals(known.put(receiver.id(), receiver))) {
            listeners.forEach(Runnable::run);
        }
    }

    /** What is waiting for it stays. */
    public void remove(String id) {
        if (known.remove(id) != null) {
            listeners.forEach(Runnable::run);
        }
    }

    public Optional<Receiver> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    public Collection<Receiver> all() {
        return known.values();
    }

    /** Told after each change. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }
}
