package org.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the languages in step, and words out of templates. */
class TranslationTests {

    private static final Path TEXTS = Path.of("src/main/resources/i18n");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern BARE_TEXT = Pattern.compile(">([^<>]*\\p{L}[^<>]*)<");
    private static final Pattern BARE_ATTRIBUTE =
            Pattern.compile("\\s(?:title|alt|placeholder|aria-label)=\"[^\"]*\\p{L}[^\"]*\"");
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z0-9.\\-]+)[(}]");

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageHasTheSameKeys(Path english) {
        Properties chinese = read(inChinese(english));

        assertThat(chinese.stringPropertyNames()).isEqualTo(read(english).stringPropertyNames());
        assertThat(chinese.values()).as("empty texts").doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageTakesTheSameArguments(Path english) {
        Properties chinese = read(inChinese(english));

        read(english).forEach((key, text) -> assertThat(arguments(String.valueOf(chinese.get(key))))
                .as("arguments of %s", key)
                .isEqualTo(arguments(text)));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesContainNoBareText(Path template) throws IOException {
        String html = Files.readString(template);

        assertThat(BARE_TEXT.matcher(html).results().map(match -> match.group(1)))
                .isEmpty();
        assertThat(BARE_ATTRIBUTE.matcher(html).results().map(match -> match.group()))
                .isEmpty();
    }

    @Test
    void everyKeyInATemplateHasAText() {
        Set<String> known = bundles()
                .flatMap(bundle -> read(bundle).stringPropertyNames().stream())
                .collect(Collectors.toSet());

        assertThat(templates().flatMap(TranslationTests::keys)).isSubsetOf(known);
    }

    static Stream<Path> bundles() {
        return list(TEXTS, ".properties").filter(path -> !path.toString().endsWith("_zh.properties"));
    }

    static Stream<Path> templates() {
        return list(TEMPLATES, ".html");
    }

    private static Stream<Path> list(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path inChinese(Path english) {
        return Path.of(english.toString().replace(".properties", "_zh.properties"));
    }

    private static Properties read(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Set<String> arguments(Object text) {
        Matcher placeholder = Pattern.compile("\\{\\d+").matcher(text.toString());
        return placeholder.results().map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> keys(Path template) {
        try {
            List<String> keys = KEY.matcher(Files.readString(template))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            return keys.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
