package org.cordon.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.util.unit.DataSize;

/**
 * How large the content of a request may be.
 *
 * @param maxContent of every request that brings no files
 * @param maxPhoto of a request that brings one
 * @param photos regular expressions for whole paths that take photos
 * @param uploads the beginnings of the paths that take files, to which the limits of files apply
 */
@ConfigurationProperties("cordon.requests")
record RequestLimits(
        @DefaultValue("1MB") DataSize maxContent,
        @DefaultValue("13MB") DataSize maxPhoto,
        @DefaultValue List<Pattern> photos,
        @DefaultValue List<String> uploads) {

    private static final String API = "/api/";

    /** Bytes, of a request that brings no files. */
    long most(HttpServletRequest request) {
        return (isPhoto(request) && saysWho(request) ? maxPhoto : maxContent).toBytes();
    }

    /** Whether the content is of a size that only photos have. */
    boolean isLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > maxContent.toBytes();
    }

    boolean isUpload(HttpServletRequest request) {
        return uploads.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    boolean isSignedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private boolean isPhoto(HttpServletRequest request) {
        return photos.stream()
                .anyMatch(path -> path.matcher(request.getRequestURI()).matches());
    }

    /** On pages the parts of a request are read before its credentials are looked at, so only a session counts there. */
    private boolean saysWho(HttpServletRequest request) {
        return isSignedIn(request)
                || (request.getRequestURI().startsWith(API) && request.getHeader(HttpHeaders.AUTHORIZATION) != null);
    }
}
