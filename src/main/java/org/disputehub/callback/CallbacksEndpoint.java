package org.disputehub.callback;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.access.Keys;
import org.disputehub.delivery.Handover;
import org.disputehub.delivery.Outgoing;
import org.disputehub.delivery.TargetGuard;
import org.disputehub.dispute.Change;
import org.disputehub.errors.BadQuestion;
import org.disputehub.errors.Conflict;
import org.disputehub.errors.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A source registers where it is told of each change of its receipts, and takes that back. */
@RestController
@RequestMapping("/api/v1/callbacks")
class CallbacksEndpoint {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    /** @param changes null: all */
    record Wish(String url, List<Change> changes) {
    }

    /** @param secret what messages are signed with, said once */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(String id, URI url, Set<Change> changes, Instant registeredAt, String secret) {
        static View of(Registration callback, String secret) {
            return new View(callback.id(), callback.url(), callback.changes(), callback.registeredAt(), secret);
        }
    }

    private final Registrations registrations;
    private final TargetGuard guard;
    private final Keys keys;
    private final Handover handover;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CallbacksEndpoint(Registrations registrations, TargetGuard guard, Keys keys, Handover handover, Clock clock) {
        this.registrations = registrations;
        this.guard = guard;
        this.keys = keys;
        this.handover = handover;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View register(@RequestBody Wish wish, Authentication who) {
        guard.fault(wish.url() == null ? "" : wish.url()).ifPresent(fault -> {
            throw new BadQuestion("url: " + fault);
        });
        if (registrations.of(who.getName()).size() >= Registrations.MOST) {
            throw new Conflict("There are " + Registrations.MOST + " callbacks of this connector. Delete one first.");
        }
        Set<Change> changes = wish.changes() == null || wish.changes().isEmpty() ? EnumSet.allOf(Change.class) : EnumSet.copyOf(wish.changes());
        byte[] id = new byte[10];
        random.nextBytes(id);
        Registration callback = new Registration(HexFormat.of().formatHex(id), who.getName(), URI.create(wish.url()), changes, clock.instant());
        registrations.add(callback);
        AUDIT.info("{} registered callback {} to {}", who.getName(), callback.id(), callback.url().getHost());
        return View.of(callback, keys.webhook(callback.receiver()).get(0));
    }

    @GetMapping
    List<View> list(Authentication who) {
        return registrations.of(who.getName()).stream().map(callback -> View.of(callback, null)).toList();
    }

    /** One message that tells nothing, by the way that all others go. */
    @PostMapping("/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> test(@PathVariable("id") String id, Authentication who) {
        Registration callback = registrations.of(who.getName()).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("There is no such callback"));
        Instant now = clock.instant();
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("specversion", "1.0").put("id", "test." + now.toEpochMilli()).put("source", "/dispute-hub/callback")
                .put("type", "org.disputehub.callback.test.v1").put("time", now.toString());
        handover.hand(List.of(new Outgoing(event.get("id").asText(), callback.receiver(), "test", "callback.test", "application/cloudevents+json", Map.of(),
                event.toString().getBytes(StandardCharsets.UTF_8), null, null)));
        return Map.of("id", event.get("id").asText());
    }

    /** What is on its way is not sent any more. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable("id") String id, Authentication who) {
        if (!registrations.remove(who.getName(), id)) {
            throw new NotFound("There is no such callback");
        }
        AUDIT.info("{} took callback {} back", who.getName(), id);
    }
}
