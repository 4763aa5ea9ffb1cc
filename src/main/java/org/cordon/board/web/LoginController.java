package org.cordon.board.web;

import jakarta.servlet.http.HttpServletRequest;
import org.cordon.platform.security.sessions.EndedSession;
import org.cordon.platform.security.sessions.SessionEnd;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page, which says why a session ended; Spring Security answers its form. */
@Controller
class LoginController {

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        boolean saysMore = request.getParameter("error") != null || request.getParameter("logout") != null;
        model.addAttribute(
                "ended",
                EndedSession.reason(request)
                        .filter(end -> !saysMore)
                        .map(SessionEnd::code)
                        .orElse(""));
        return "login";
    }
}
