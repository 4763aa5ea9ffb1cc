package org.cordon.laboratory;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cordon.platform.errors.Refused;

/**
 * The words, Chinese and English, by which laboratories name a result. A weak positive counts as indeterminate: it needs
 * a second sample before it is anybody's positive.
 */
public final class ResultWords {

    private static final Map<ReportedResult, List<String>> WORDS = Map.of(
            ReportedResult.NEGATIVE, List.of("negative", "neg", "-", "not detected", "阴性", "阴", "未检出"),
            ReportedResult.POSITIVE, List.of("positive", "pos", "+", "detected", "阳性", "阳", "检出"),
            ReportedResult.INDETERMINATE,
                    List.of(
                            "indeterminate",
                            "inconclusive",
                            "equivocal",
                            "suspicious",
                            "weak positive",
                            "±",
                            "+/-",
                            "可疑",
                            "可疑阳性",
                            "弱阳",
                            "弱阳性",
                            "灰区",
                            "待复检",
                            "不确定"),
            ReportedResult.WITHDRAWN, List.of("withdrawn", "cancelled", "void", "撤回", "撤销", "作废"));

    private static final Map<String, ReportedResult> BY_WORD = byWord();

    private ResultWords() {}

    /**
     * Upper and lower case, full width, blanks, hyphens between letters and underscores make no difference.
     *
     * @throws Refused {@code result.word}
     */
    public static ReportedResult read(String word) {
        ReportedResult result = BY_WORD.get(normal(word));
        if (result == null) {
            throw new Refused("result.word", "The result \"" + word + "\" is none of " + known(), word, known());
        }
        return result;
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>();
        WORDS.values().forEach(known::addAll);
        return known;
    }

    private static Map<String, ReportedResult> byWord() {
        Map<String, ReportedResult> byWord = new TreeMap<>();
        WORDS.forEach((result, words) -> words.forEach(word -> byWord.put(normal(word), result)));
        return byWord;
    }

    private static String normal(String word) {
        String folded = Normalizer.normalize(word, Form.NFKC).toLowerCase(Locale.ROOT);
        return folded.replaceAll("[\\s_]|(?<=\\p{L})-(?=\\p{L})", "")
                .replace('−', '-')
                .replace('–', '-');
    }
}
