package org.cordon.control;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in words what blocks a release. */
@Component
class BlockerTexts {

    private final MessageSource messages;

    BlockerTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** In the language of whoever is served now. */
    String forCaller(List<ReleaseBlocker> blockers) {
        return in(LocaleContextHolder.getLocale(), blockers);
    }

    String inEnglish(List<ReleaseBlocker> blockers) {
        return in(Locale.ENGLISH, blockers);
    }

    private String in(Locale language, List<ReleaseBlocker> blockers) {
        return blockers.stream().map(blocker -> text(language, blocker)).collect(Collectors.joining("; "));
    }

    private String text(Locale language, ReleaseBlocker blocker) {
        Object[] arguments = {String.valueOf(blocker.day()), String.valueOf(blocker.detail())};
        return messages.getMessage("blocker." + blocker.code(), arguments, language);
    }
}
