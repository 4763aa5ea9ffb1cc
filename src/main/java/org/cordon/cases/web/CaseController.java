package org.cordon.cases.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import org.cordon.cases.CaseLookup;
import org.cordon.cases.CaseReporting;
import org.cordon.cases.RegisteredCase;
import org.cordon.cases.RegisteredCase.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Positive cases for the CDC and headquarters; every identity masked. */
@RestController
@RequestMapping("/api/v1/cases")
class CaseController {

    private final CaseReporting reporting;
    private final CaseLookup cases;
    private final CasePresenter presenter;
    private final CaseAccess access;

    CaseController(CaseReporting reporting, CaseLookup cases, CasePresenter presenter, CaseAccess access) {
        this.reporting = reporting;
        this.cases = cases;
        this.presenter = presenter;
        this.access = access;
    }

    /** Registers a case: 201 for a new one, 200 if the person's case was known. */
    @PostMapping
    ResponseEntity<CaseResponse> register(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody RegisterCaseRequest request) {
        String user = access.requireMember();
        RegisteredCase registered =
                reporting.report(request.person(), request::reportOn, RequestKey.of(user, key, request));
        CaseResponse answer = presenter.present(cases.require(registered.number()));
        return registered.outcome() == Outcome.CREATED
                ? ResponseEntity.created(URI.create("/api/v1/cases/" + registered.number()))
                        .body(answer)
                : ResponseEntity.ok(answer);
    }

    @GetMapping
    CasePageResponse list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        access.requireMember();
        return presenter.present(cases.page(after, limit), limit);
    }

    @GetMapping("/{number}")
    CaseResponse get(@PathVariable String number) {
        access.requireMemberFor(number);
        return presenter.present(cases.require(number));
    }

    @GetMapping("/{number}/contacts")
    List<CaseContactResponse> contacts(@PathVariable String number) {
        access.requireMemberFor(number);
        return presenter.contacts(cases.require(number));
    }
}
