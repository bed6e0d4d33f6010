package org.disputehub.bench.correlation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which earlier record a source names in a new one (cfjqbh, relatedNo): mostly the same matter's, at times only the same caller's. */
final class Links {

    private record Filed(String connector, String number, String cluster) {
    }

    private final Map<String, List<Filed>> byCluster = new HashMap<>();
    private final Map<Integer, List<Filed>> byPerson = new HashMap<>();
    private final Draw draw;

    Links(Draw draw) {
        this.draw = draw;
    }

    /** Null: none. */
    String related(Account account, Evidence evidence) {
        List<Filed> sameMatter = byCluster.getOrDefault(account.matter().cluster(), List.of()).stream()
                .filter(f -> f.connector().equals(account.connector()) || account.port().equals("DEPARTMENT")).toList();
        List<Filed> samePerson = account.who() == null ? List.of() : byPerson.getOrDefault(account.who().id(), List.of()).stream()
                .filter(f -> f.connector().equals(account.connector()) && !f.cluster().equals(account.matter().cluster())).toList();
        double given = switch (account.port()) {
            case "POLICE_110", "HOTLINE_12345" -> 0.13;
            case "DEPARTMENT" -> 0.08;
            default -> 0;
        };
        if (!sameMatter.isEmpty() && draw.chance(given)) {
            evidence.tag("link");
            String number = sameMatter.get(sameMatter.size() - 1).number();
            evidence.tells("record:" + number);
            return number;
        }
        if (!samePerson.isEmpty() && draw.chance(account.port().equals("HOTLINE_12345") ? 0.05 : account.port().equals("POLICE_110") ? 0.012 : 0)) {
            evidence.tag("link-misleading");
            return samePerson.get(samePerson.size() - 1).number();
        }
        return null;
    }

    void filed(Account account, String number, Evidence evidence) {
        evidence.tells("record:" + number);
        Filed filed = new Filed(account.connector(), number, account.matter().cluster());
        byCluster.computeIfAbsent(filed.cluster(), c -> new ArrayList<>()).add(filed);
        if (account.who() != null) {
            byPerson.computeIfAbsent(account.who().id(), p -> new ArrayList<>()).add(filed);
        }
    }
}
