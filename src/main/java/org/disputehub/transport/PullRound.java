package org.disputehub.transport;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Transport.Pull;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Where one round of asking stands. Pages are asked for with the same mark until one is not full; where the platform gives the oldest first, each
 * full page moves the mark instead, so that nothing shifts from one page to another while they are read.
 */
final class PullRound {

    final ActiveConnector connector;
    final Pull pull;
    /** Records of this round that are on disk, by hash. */
    final Set<String> stored = new HashSet<>();
    private String since;
    private int page;
    private String greatest;
    private byte[] previousPage = new byte[0];
    private boolean more = true;
    boolean askingForToken;
    boolean tokenIsFresh;
    int status;

    PullRound(ActiveConnector connector, String mark) {
        this.connector = connector;
        this.pull = connector.definition().transport().pull();
        this.greatest = mark;
        this.since = from(mark);
        this.page = pull.firstPage();
    }

    private String from(String mark) {
        return mark == null ? pull.start() : Mark.earlier(mark, pull.overlap());
    }

    boolean more() {
        return more;
    }

    void end() {
        more = false;
    }

    String since() {
        return since;
    }

    int page() {
        return page;
    }

    /** The greatest of those that are on disk; null where there is none. */
    String greatest() {
        return greatest;
    }

    void saw(String mark) {
        if (greatest == null || Mark.compare(mark, greatest) > 0) {
            greatest = mark;
        }
    }

    /** A platform that pays no heed to the page's number gives the same one for ever. */
    boolean repeats(byte[] raw) {
        boolean same = Arrays.equals(raw, previousPage);
        previousPage = raw;
        return same;
    }

    /** @return whether the mark may advance now */
    boolean next(int records) {
        String from = from(greatest);
        if (records < pull.size() || !asksForPages() && !pull.ascending()) {
            end();
            return true;
        }
        if (pull.ascending() && pull.mark() != null && Mark.compare(from, since) > 0) {
            since = from;
            page = pull.firstPage();
            return true;
        }
        page++;
        return false;
    }

    private boolean asksForPages() {
        return pull.url().contains("{page}") || pull.body() != null && pull.body().contains("{page}");
    }

    /** Longer than one page can take. */
    static Duration lease(Pull pull) {
        return pull.timeout().multipliedBy(3).plusMinutes(1);
    }

    String mark(JsonNode record) {
        return pull.mark() == null ? "" : record.at(pull.mark()).asText("").strip();
    }
}
