package org.disputehub.mapping;

import org.disputehub.report.PointerStep;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads off a mapping's text which field of the source each part of the report is made from, the first path on the right of its key, and on
 * which line. Good for telling a source where a missing field should have stood, and an integrator where to look; the mapping itself
 * runs without it.
 */
final class Origins {

    private static final Pattern TOKEN = Pattern.compile(
            "//[^\n]*|let\\s+(?<let>[\\w-]+)\\s*=|(?<text>\"(?:[^\"\\\\]|\\\\.)*\")(?<colon>\\s*:)?|(?<path>(?:\\$[\\w-]+)?(?:\\.(?:[A-Za-z_][\\w-]*|\"[^\"]+\"))+)|(?<open>[{\\[(])|(?<close>[}\\])])");
    private static final Pattern STEP = Pattern.compile("\\$(?<variable>[\\w-]+)|\\.(?:(?<name>[A-Za-z_][\\w-]*)|\"(?<quoted>[^\"]+)\")");

    /** One open bracket; of an object also the key that is being read. */
    private static final class Frame {
        final boolean object;
        String key;

        Frame(boolean object) {
            this.object = object;
        }
    }

    private final Map<String, String> origins = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> fields = new HashSet<>();
    private final Map<String, String> variables = new HashMap<>();
    private final Deque<Frame> frames = new ArrayDeque<>();

    private Origins() {
    }

    static Origins of(String jslt) {
        Origins origins = new Origins();
        origins.read(jslt);
        return origins;
    }

    /** JSON Pointer into the source, "" where it cannot be told. */
    String origin(String canonicalPointer) {
        return nearest(origins, canonicalPointer, "");
    }

    /** Line of the mapping, from 1; 0 where it cannot be told. */
    int line(String canonicalPointer) {
        return nearest(lines, canonicalPointer, 0);
    }

    /** Names of all fields of the source that are read anywhere. */
    Set<String> fields() {
        return Set.copyOf(fields);
    }

    private static <T> T nearest(Map<String, T> known, String canonicalPointer, T otherwise) {
        String path = canonicalPointer.replaceAll("/\\d+(?=/|$)", "");
        while (!path.isEmpty() && !known.containsKey(path)) {
            path = path.substring(0, path.lastIndexOf('/'));
        }
        return known.getOrDefault(path, otherwise);
    }

    private void read(String jslt) {
        Matcher token = TOKEN.matcher(jslt);
        String variable = null;
        int line = 1;
        int counted = 0;
        while (token.find()) {
            for (; counted < token.start(); counted++) {
                line += jslt.charAt(counted) == '\n' ? 1 : 0;
            }
            if (token.group("let") != null) {
                variable = token.group("let");
            } else if (token.group("open") != null) {
                frames.push(new Frame(token.group("open").equals("{")));
            } else if (token.group("close") != null) {
                frames.poll();
            } else if (token.group("colon") != null && !frames.isEmpty() && frames.peek().object) {
                frames.peek().key = token.group("text").substring(1, token.group("text").length() - 1);
                variable = null;
                lines.putIfAbsent(here(), line);
            } else if (token.group("path") != null) {
                String pointer = pointer(token.group("path"));
                if (variable != null) {
                    variables.putIfAbsent(variable, pointer);
                } else {
                    origins.putIfAbsent(here(), pointer);
                }
            }
        }
    }

    private String pointer(String path) {
        StringBuilder pointer = new StringBuilder();
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            if (step.group("variable") != null) {
                pointer.append(variables.getOrDefault(step.group("variable"), ""));
            } else {
                String name = step.group("name") != null ? step.group("name") : step.group("quoted");
                fields.add(name);
                pointer.append('/').append(PointerStep.of(name));
            }
        }
        return pointer.toString();
    }

    private String here() {
        StringBuilder path = new StringBuilder();
        for (Iterator<Frame> outermost = frames.descendingIterator(); outermost.hasNext(); ) {
            Frame frame = outermost.next();
            if (frame.object && frame.key != null) {
                path.append('/').append(frame.key);
            }
        }
        return path.toString();
    }
}
