package org.cordon.control.coercion;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.platform.errors.Refused;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** The closed list of reasons for each kind: the file {@code coercion-reasons.properties}. */
@Component
public class CoercionReasons {

    private static final String FILE = "coercion-reasons.properties";

    private final Map<CoercionKind, List<String>> byKind;

    CoercionReasons() throws IOException {
        Properties file = PropertiesLoaderUtils.loadProperties(new ClassPathResource(FILE));
        this.byKind = Arrays.stream(CoercionKind.values())
                .collect(Collectors.toMap(Function.identity(), kind -> codes(file.getProperty(kind.code(), ""))));
    }

    /** The codes of this kind, in the order of the file. */
    public List<String> of(CoercionKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    void require(CoercionKind kind, String code) {
        if (!of(kind).contains(code)) {
            String choice = String.join(", ", of(kind));
            throw new Refused(
                    "coerciveChange.reason",
                    "%s is no reason for this; choose one of %s".formatted(code, choice),
                    code,
                    choice);
        }
    }

    private static List<String> codes(String line) {
        return Arrays.stream(line.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
