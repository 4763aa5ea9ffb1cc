package org.cordon.board.web;

import jakarta.servlet.http.HttpServletRequest;
import org.cordon.platform.security.oidc.IdentityProviders;
import org.cordon.platform.security.sessions.EndedSession;
import org.cordon.platform.security.sessions.SessionEnd;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page, which says why a session ended; Spring Security answers its form. */
@Controller
class LoginController {

    private final IdentityProviders providers;

    LoginController(IdentityProviders providers) {
        this.providers = providers;
    }

    @GetMapping("/login")
    String login(
            @RequestParam(name = "refused", required = false) @Nullable String refused,
            HttpServletRequest request,
            Model model) {
        boolean saysMore =
                refused != null || request.getParameter("error") != null || request.getParameter("logout") != null;
        model.addAttribute(
                "ended",
                EndedSession.reason(request)
                        .filter(end -> !saysMore)
                        .map(SessionEnd::code)
                        .orElse(""));
        model.addAttribute("providers", providers.all());
        model.addAttribute("refused", refused == null ? "" : IdentityProviders.reason(refused));
        return "login";
    }
}
