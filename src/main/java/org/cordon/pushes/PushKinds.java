package org.cordon.pushes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Component;

/** The kinds of lists that there are; a wrong setting keeps the application from starting, by its name. */
@Component
public class PushKinds {

    private final Map<String, PushKind> kinds = new LinkedHashMap<>();

    PushKinds(PushSettings settings) {
        settings.kinds().forEach((code, kind) -> kinds.put(code, PushKindReading.kind(code, kind)));
    }

    /** In the order of the configuration. */
    public List<PushKind> all() {
        return List.copyOf(kinds.values());
    }

    /** The kind that is called so; nothing for rows of a kind that was taken out of the configuration. */
    public Optional<PushKind> find(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    /**
     * The kind that is called so.
     *
     * @throws Refused {@code push.kind.unknown}
     */
    public PushKind require(String code) {
        return find(code)
                .orElseThrow(() -> new Refused("push.kind.unknown", "There is no list of the kind " + code, code));
    }

    /**
     * The kind on which a module relies, with answers that the module itself gives.
     *
     * @throws IllegalStateException at the start, if the configuration does not have them
     */
    public PushKind requireSetting(String code, List<String> answers) {
        PushKind kind = kinds.get(code);
        if (kind == null) {
            throw PushKindReading.wrong("cordon.pushes.kinds." + code, "is needed and missing");
        }
        for (String answer : answers) {
            if (kind.answer(answer).isEmpty()) {
                throw PushKindReading.wrong("cordon.pushes.kinds." + code + ".answers", "needs " + answer);
            }
        }
        return Objects.requireNonNull(kind);
    }
}
