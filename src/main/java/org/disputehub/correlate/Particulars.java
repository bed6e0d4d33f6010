package org.disputehub.correlate;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What reports of one matter differ in (纠纷要素), as questions, answers and the phrases that give each answer: {@code correlation-particulars.yaml} made ready.
 * Answers are numbered, those of one question side by side.
 */
final class Particulars {

    /** Between the two parts of a phrase such as 水管…破. */
    private static final char GAP = '…';
    private static final int WIDEST = 6;
    private static final String CLAUSE_ENDS = ",。;!?、:";

    private static final int NONE = -1;

    /**
     * What a word is good for.
     *
     * @param opens  number of the phrase whose first part it is, or none
     * @param closes number of the phrase whose second part it is, or none
     */
    private record Use(int answer, int opens, int closes) {
    }

    private record Said(int from, int to, int answer) {
    }

    private final List<String> questions = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final List<Integer> questionOf = new ArrayList<>();
    private final AhoCorasickDoubleArrayTrie<List<Use>> trie = new AhoCorasickDoubleArrayTrie<>();

    /** @param phrases by question and answer */
    Particulars(Map<String, Map<String, List<String>>> phrases) {
        TreeMap<String, List<Use>> words = new TreeMap<>();
        int parted = 0;
        for (Map.Entry<String, Map<String, List<String>>> question : phrases.entrySet()) {
            for (Map.Entry<String, List<String>> answer : question.getValue().entrySet()) {
                for (String phrase : answer.getValue()) {
                    int gap = phrase.indexOf(GAP);
                    if (gap < 0) {
                        use(words, phrase, new Use(answers.size(), NONE, NONE));
                    } else {
                        use(words, phrase.substring(0, gap), new Use(answers.size(), parted, NONE));
                        use(words, phrase.substring(gap + 1), new Use(answers.size(), NONE, parted++));
                    }
                }
                answers.add(question.getKey() + "." + answer.getKey());
                questionOf.add(questions.size());
            }
            questions.add(question.getKey());
        }
        trie.build(words);
    }

    private static void use(Map<String, List<Use>> words, String word, Use use) {
        words.computeIfAbsent(Wording.of(word), w -> new ArrayList<>()).add(use);
    }

    /** By number, {@code QUESTION.ANSWER}. */
    List<String> answers() {
        return answers;
    }

    /** By number. */
    List<String> questions() {
        return questions;
    }

    int question(int answer) {
        return questionOf.get(answer);
    }

    /** @return numbers of the answers that the text gives, rising */
    int[] of(String text) {
        List<Said> said = new ArrayList<>();
        Map<Integer, int[]> opened = new HashMap<>();
        trie.parseText(text, (begin, end, uses) -> {
            for (Use use : uses) {
                if (use.opens != NONE) {
                    opened.put(use.opens, new int[]{begin, end});
                } else if (use.closes == NONE) {
                    said.add(new Said(begin, end, use.answer));
                } else {
                    int[] first = opened.get(use.closes);
                    if (first != null && near(text, first[1], begin)) {
                        said.add(new Said(first[0], end, use.answer));
                    }
                }
            }
        });
        return said.stream().filter(one -> !hidden(one, said)).mapToInt(Said::answer).sorted().distinct().toArray();
    }

    private static boolean near(String text, int from, int to) {
        if (to < from || to - from > WIDEST) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** In a longer phrase of the same question, which is what is meant. */
    private boolean hidden(Said one, List<Said> said) {
        for (Said other : said) {
            if (other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from && question(other.answer) == question(one.answer)) {
                return true;
            }
        }
        return false;
    }
}
