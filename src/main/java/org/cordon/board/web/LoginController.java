package org.cordon.board.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; Spring Security answers its form. */
@Controller
class LoginController {

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
