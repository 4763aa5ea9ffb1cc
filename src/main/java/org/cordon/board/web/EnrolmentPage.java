package org.cordon.board.web;

import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.security.secondfactor.Enrolment;
import org.cordon.platform.security.secondfactor.QrPicture;
import org.cordon.platform.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a phone learns its secret; until the phone has shown a code, the secret waits in the session. */
@Component
class EnrolmentPage {

    static final String RECOVERY = "second-factor-recovery";

    private static final String SECRET = "cordon.newSecret";

    private final Enrolment enrolment;
    private final Problems problems;

    EnrolmentPage(Enrolment enrolment, Problems problems) {
        this.enrolment = enrolment;
        this.problems = problems;
    }

    String show(String userId, String action, HttpSession session, Model model) {
        String secret = secret(session);
        model.addAttribute("secret", secret.replaceAll("(.{4})(?!$)", "$1 "));
        model.addAttribute("picture", QrPicture.of(enrolment.address(userId, secret)));
        model.addAttribute("action", action);
        return "second-factor-enrolment";
    }

    /** Whether the phone showed the right code; {@link #RECOVERY} shows the recovery codes then, or show what was wrong. */
    boolean confirm(String userId, String action, String code, HttpSession session, Model model, Locale language) {
        try {
            model.addAttribute("codes", enrolment.confirm(userId, secret(session), code));
            model.addAttribute("action", action);
            session.removeAttribute(SECRET);
            return true;
        } catch (DomainException refusal) {
            model.addAttribute("refusal", problems.translated(refusal, language));
            return false;
        }
    }

    private String secret(HttpSession session) {
        String secret = session.getAttribute(SECRET) instanceof String known ? known : enrolment.newSecret();
        session.setAttribute(SECRET, secret);
        return secret;
    }
}
